package org.wirelapse.app.ui;

import java.lang.reflect.Method;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs tests where Swing wants to be touched: laying text out on another thread can wait for ever for the document's lock. */
final class OnEventThread implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        Throwable[] fault = new Throwable[1];
        SwingUtilities.invokeAndWait(() -> {
            try {
                invocation.proceed();
            } catch (Throwable thrown) {
                fault[0] = thrown;
            }
        });
        if (fault[0] != null) {
            throw fault[0];
        }
    }
}
