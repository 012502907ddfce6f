package org.wirelapse.app.ui;

import static org.wirelapse.app.ui.Command.Menu.CAPTURE;
import static org.wirelapse.app.ui.Command.Menu.FILE;
import static org.wirelapse.app.ui.Command.Menu.GO;
import static org.wirelapse.app.ui.Command.Menu.HELP;
import static org.wirelapse.app.ui.Command.Menu.VIEW;

import java.util.List;
import java.util.function.UnaryOperator;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** The list of all commands; menus, keys and the page of keys are made from it. */
final class Commands {
    private static final double NEARER = 1 / 1.5;
    private static final double PAN = 0.2;

    private Commands() {}

    static List<Command> of(WindowContent content, WindowActions window) {
        Workspace workspace = content.workspace();
        AnalysisPanel panels = content.analysis();
        return List.of(
                new Command(FILE, "&Open…", "control O", window::chooseFile),
                new Command(FILE, "Second capture, at the ser&ver…", null, () -> window.seconds()
                        .openServerSide()),
                new Command(FILE, "Co&mpare with an earlier capture…", null, () -> window.seconds()
                        .compare()),
                new Command(FILE, "&Save live capture…", "control S", window::saveCapture),
                new Command(FILE, "&Close capture", "control W", content::closeCapture),
                separator(FILE),
                new Command(
                        FILE, "&Export…", "control H", () -> window.exports().export()),
                new Command(FILE, "Save the connection's &packets…", "control shift S", () -> window.exports()
                        .savePackets()),
                new Command(FILE, "Save a p&icture of the view…", null, () -> window.exports()
                        .savePicture(panels.shownView())),
                new Command(FILE, "Copy the whole &table", "control shift C", window::copyTable),
                separator(FILE),
                new Command(FILE, "&Quit", "control Q", window::quit),
                new Command(VIEW, "&Exchanges", "typed 1", () -> panels.showView(0)),
                new Command(VIEW, "&Sequence chart", "typed 2", () -> panels.showView(1)),
                new Command(VIEW, "&Window chart", "typed 3", () -> panels.showView(2)),
                new Command(VIEW, "R&ound-trip chart", "typed 4", () -> panels.showView(3)),
                new Command(VIEW, "Through&put chart", "typed 5", () -> panels.showView(4)),
                new Command(VIEW, "La&dder", "typed 6", () -> panels.showView(5)),
                new Command(VIEW, "Follow the co&nversation", "typed 7", () -> panels.showView(6)),
                new Command(VIEW, "En&dpoints", "typed 8", () -> panels.showView(7)),
                new Command(VIEW, "&Capture and its quality", "typed 9", () -> panels.showView(8)),
                new Command(VIEW, "&Between client and server", null, () -> window.seconds()
                        .showBetween()),
                separator(VIEW),
                new Command(VIEW, "Zoom &in", "typed w", zoom(workspace, NEARER)),
                new Command(VIEW, "Zoom &out", "typed s", zoom(workspace, 1 / NEARER)),
                new Command(VIEW, "Pan &left", "typed a", time(workspace, range -> range.panned(-PAN))),
                new Command(VIEW, "Pan &right", "typed d", time(workspace, range -> range.panned(PAN))),
                new Command(VIEW, "Whole &time", "typed 0", workspace::showWhole),
                new Command(VIEW, "&Fit the selection", "typed f", workspace::showSelected),
                new Command(VIEW, "Re&verse the direction", "typed r", () -> panels.charts()
                        .reverse()),
                new Command(VIEW, "R&uler", "SPACE", () -> panels.charts().toggleRuler()),
                separator(VIEW),
                new Command(VIEW, "Li&ght", null, () -> window.look(ThemeChoice.LIGHT)),
                new Command(VIEW, "Dar&k", null, () -> window.look(ThemeChoice.DARK)),
                new Command(VIEW, "As the s&ystem", null, () -> window.look(ThemeChoice.SYSTEM)),
                new Command(VIEW, "Larger te&xt", "control EQUALS", () -> window.scaleText(1)),
                new Command(VIEW, "S&maller text", "control MINUS", () -> window.scaleText(-1)),
                new Command(GO, "&Back", "alt LEFT", () -> workspace.step(-1)),
                new Command(GO, "&Forward", "alt RIGHT", () -> workspace.step(1)),
                separator(GO),
                new Command(GO, "Fi&lter", "control F", window::focusFilter),
                new Command(GO, "&Next connection", "typed n", () -> panels.connections()
                        .step(1)),
                new Command(GO, "&Previous connection", "typed p", () -> panels.connections()
                        .step(-1)),
                new Command(
                        GO, "Next pac&ket", "typed .", () -> panels.packets().step(1)),
                new Command(GO, "Previous p&acket", "typed ,", () -> panels.packets()
                        .step(-1)),
                new Command(GO, "&Go to packet…", "control G", () -> GoToPacket.ask(content, workspace)),
                new Command(GO, "Next &mark or stall", "typed ]", () -> panels.charts()
                        .stepMark(1)),
                new Command(GO, "Previous mark &or stall", "typed [", () -> panels.charts()
                        .stepMark(-1)),
                new Command(CAPTURE, "Capture &options…", "control K", window::chooseCapture),
                new Command(CAPTURE, "&Start or stop capturing", "control E", window::startOrStop),
                new Command(CAPTURE, "&Restart capturing", "control R", content.live()::restart),
                separator(CAPTURE),
                new Command(CAPTURE, "&Pause or go on following", "typed l", () -> content.live()
                        .follow(!content.live().following())),
                new Command(CAPTURE, "&Jump to the live end", "control END", workspace::showEnd),
                new Command(HELP, "&Keys", "typed ?", window::showKeys));
    }

    private static Command separator(Command.Menu menu) {
        return new Command(menu, "-", null, () -> {});
    }

    private static Runnable zoom(Workspace workspace, double factor) {
        return time(workspace, range -> range.zoomed(factor, range.middleNs()));
    }

    private static Runnable time(Workspace workspace, UnaryOperator<TimeRange> change) {
        return () -> {
            if (workspace.session() != null) {
                workspace.show(change.apply(workspace.range()));
            }
        };
    }
}
