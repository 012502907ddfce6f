package org.wirelapse.app.ui;

import java.awt.AWTException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.assertj.swing.core.Robot;

/**
 * A robot that returns from each act when the window has answered it. AssertJ's own waits for the events that Java knows of, and a display
 * that is busy may not have handed over yet what the act has brought about.
 */
final class SettledRobot {
    private SettledRobot() {}

    /** The same robot, patient. */
    static Robot of(Robot robot) throws AWTException {
        java.awt.Robot display = new java.awt.Robot();
        return (Robot) Proxy.newProxyInstance(
                SettledRobot.class.getClassLoader(), new Class<?>[] {Robot.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(robot, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        // What gives nothing back has done something.
                        if (method.getReturnType() == void.class) {
                            display.waitForIdle();
                        }
                    }
                });
    }
}
