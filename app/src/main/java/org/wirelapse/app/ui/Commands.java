package org.wirelapse.app.ui;

import static org.wirelapse.app.ui.Command.Menu.CAPTURE;
import static org.wirelapse.app.ui.Command.Menu.EDIT;
import static org.wirelapse.app.ui.Command.Menu.FILE;
import static org.wirelapse.app.ui.Command.Menu.GO;
import static org.wirelapse.app.ui.Command.Menu.HELP;
import static org.wirelapse.app.ui.Command.Menu.LOOK;
import static org.wirelapse.app.ui.Command.Menu.VIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.wirelapse.app.ui.live.LiveControl;
import org.wirelapse.app.ui.session.TimeRange;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** The list of all commands; menus, keys and the page of keys are made from it. */
final class Commands {
    private static final double NEARER = 1 / 1.5;
    private static final double PAN = 0.2;

    private Commands() {}

    static List<Command> of(WindowContent content, WindowActions window) {
        List<Command> all = new ArrayList<>();
        all.addAll(files(content, window));
        all.addAll(edits(content, window));
        all.addAll(views(content, window));
        all.addAll(looks(window.looks()));
        all.addAll(goes(content, window));
        all.addAll(captures(content, window));
        all.add(new Command(HELP, "&Keys", "typed ?", window::showKeys));
        return List.copyOf(all);
    }

    private static List<Command> files(WindowContent content, WindowActions window) {
        Workspace workspace = content.workspace();
        BooleanSupplier open = () -> workspace.session() != null;
        BooleanSupplier connection = () -> workspace.connection() != null;
        return List.of(
                new Command(FILE, "&Open…", "control O", window::chooseFile),
                new Command(FILE, "Second capture, at the ser&ver…", null, () -> window.seconds()
                                .openServerSide())
                        .onlyIf(open),
                new Command(FILE, "Co&mpare with an earlier capture…", null, () -> window.seconds()
                                .compare())
                        .onlyIf(open),
                new Command(FILE, "&Save live capture…", "control S", window::saveCapture)
                        .onlyIf(() -> content.live().capturing()
                                || !content.live().unnamed().isEmpty()),
                new Command(FILE, "&Close capture", "control W", content::closeCapture).onlyIf(open),
                separator(FILE),
                new Command(FILE, "&Export…", "control H", () -> window.exports()
                                .export())
                        .onlyIf(open),
                new Command(FILE, "Save the connection's &packets…", "control shift S", () -> window.exports()
                                .savePackets())
                        .onlyIf(connection),
                new Command(FILE, "Save a p&icture of the view…", null, () -> window.exports()
                                .savePicture(content.analysis().shownView()))
                        .onlyIf(open),
                separator(FILE),
                new Command(FILE, "Pa&ge set-up…", null, () -> window.printing().setUpPage()),
                new Command(FILE, "Prin&t the report…", "control P", () -> window.printing()
                                .printReport())
                        .onlyIf(open),
                new Command(FILE, "Print the vie&w…", "control shift P", () -> window.printing()
                                .printView(content.analysis().shownView()))
                        .onlyIf(open),
                separator(FILE),
                new Command(FILE, "&Quit", "control Q", window::quit));
    }

    private static List<Command> edits(WindowContent content, WindowActions window) {
        BooleanSupplier open = () -> content.workspace().session() != null;
        return List.of(
                new Command(EDIT, "&Copy", "control C", window.focused()::copy),
                new Command(EDIT, "Copy the whole &table", "control shift C", window.focused()::copyTable).onlyIf(open),
                new Command(EDIT, "Copy a &picture of the view", "control alt C", () -> window.exports()
                                .copyPicture(content.analysis().shownView()))
                        .onlyIf(open));
    }

    private static List<Command> views(WindowContent content, WindowActions window) {
        Workspace workspace = content.workspace();
        AnalysisPanel panels = content.analysis();
        BooleanSupplier open = () -> workspace.session() != null;
        return List.of(
                new Command(VIEW, "&Exchanges", "typed 1", () -> panels.showView(0)).onlyIf(open),
                new Command(VIEW, "&Sequence chart", "typed 2", () -> panels.showView(1)).onlyIf(open),
                new Command(VIEW, "&Window chart", "typed 3", () -> panels.showView(2)).onlyIf(open),
                new Command(VIEW, "R&ound-trip chart", "typed 4", () -> panels.showView(3)).onlyIf(open),
                new Command(VIEW, "Thro&ughput chart", "typed 5", () -> panels.showView(4)).onlyIf(open),
                new Command(VIEW, "La&dder", "typed 6", () -> panels.showView(5)).onlyIf(open),
                new Command(VIEW, "&Follow the conversation", "typed 7", () -> panels.showView(6)).onlyIf(open),
                new Command(VIEW, "End&points", "typed 8", () -> panels.showView(7)).onlyIf(open),
                new Command(VIEW, "&Capture and its quality", "typed 9", () -> panels.showView(8)).onlyIf(open),
                new Command(VIEW, "&Between client and server", null, () -> window.seconds()
                                .showBetween())
                        .onlyIf(() -> workspace.session() != null
                                && workspace.session().analysis().twoTaps() != null),
                separator(VIEW),
                new Command(VIEW, "Zoom &in", "typed w", zoom(workspace, NEARER)).onlyIf(open),
                new Command(VIEW, "&Zoom out", "typed s", zoom(workspace, 1 / NEARER)).onlyIf(open),
                new Command(VIEW, "Pan &left", "typed a", time(workspace, range -> range.panned(-PAN))).onlyIf(open),
                new Command(VIEW, "Pan &right", "typed d", time(workspace, range -> range.panned(PAN))).onlyIf(open),
                new Command(VIEW, "Whole &time", "typed 0", workspace::showWhole).onlyIf(open),
                new Command(VIEW, "Fit the selectio&n", "typed f", workspace::showSelected).onlyIf(open),
                new Command(VIEW, "Re&verse the direction", "typed r", () -> panels.charts()
                                .reverse())
                        .onlyIf(open),
                new Command(VIEW, "&Measure with the ruler", "SPACE", () -> panels.charts()
                                .toggleRuler())
                        .onlyIf(open)
                        .onIf(() -> panels.charts().ruling()),
                separator(VIEW),
                new Command(VIEW, "Connections b&y endpoint", null, () -> panels.connections()
                                .group(!panels.connections().grouped()))
                        .onlyIf(open)
                        .onIf(() -> panels.connections().grouped()),
                new Command(VIEW, "Sort and c&hoose columns…", null, window.focused()::openTableMenu).onlyIf(open));
    }

    private static List<Command> looks(Looks looks) {
        return List.of(
                new Command(LOOK, "&Light", null, () -> looks.choose(ThemeChoice.LIGHT))
                        .onIf(() -> looks.chosen() == ThemeChoice.LIGHT),
                new Command(LOOK, "&Dark", null, () -> looks.choose(ThemeChoice.DARK))
                        .onIf(() -> looks.chosen() == ThemeChoice.DARK),
                new Command(LOOK, "As the &system", null, () -> looks.choose(ThemeChoice.SYSTEM))
                        .onIf(() -> looks.chosen() == ThemeChoice.SYSTEM),
                separator(LOOK),
                new Command(LOOK, "La&rger text", "control EQUALS", () -> looks.scaleText(1)),
                new Command(LOOK, "S&maller text", "control MINUS", () -> looks.scaleText(-1)),
                new Command(LOOK, "&Usual text size", "control 0", looks::usualText));
    }

    private static List<Command> goes(WindowContent content, WindowActions window) {
        Workspace workspace = content.workspace();
        AnalysisPanel panels = content.analysis();
        BooleanSupplier open = () -> workspace.session() != null;
        return List.of(
                new Command(GO, "&Back", "alt LEFT", () -> workspace.step(-1)).onlyIf(() -> workspace.canStep(-1)),
                new Command(GO, "&Forward", "alt RIGHT", () -> workspace.step(1)).onlyIf(() -> workspace.canStep(1)),
                separator(GO),
                new Command(GO, "Fi&lter", "control F", window::focusFilter),
                new Command(GO, "&Next connection", "typed n", () -> panels.connections()
                                .step(1))
                        .onlyIf(open),
                new Command(GO, "&Previous connection", "typed p", () -> panels.connections()
                                .step(-1))
                        .onlyIf(open),
                new Command(GO, "Next &exchange", "alt DOWN", () -> panels.exchanges()
                                .step(1))
                        .onlyIf(open),
                new Command(GO, "Previous e&xchange", "alt UP", () -> panels.exchanges()
                                .step(-1))
                        .onlyIf(open),
                new Command(GO, "Next pac&ket", "typed .", () -> panels.packets()
                                .step(1))
                        .onlyIf(open),
                new Command(GO, "Previous p&acket", "typed ,", () -> panels.packets()
                                .step(-1))
                        .onlyIf(open),
                new Command(GO, "&Go to packet…", "control G", () -> GoToPacket.ask(content, workspace)).onlyIf(open),
                new Command(GO, "Next &mark or stall", "typed ]", () -> panels.charts()
                                .stepMark(1))
                        .onlyIf(open),
                new Command(GO, "Previous mark &or stall", "typed [", () -> panels.charts()
                                .stepMark(-1))
                        .onlyIf(open));
    }

    private static List<Command> captures(WindowContent content, WindowActions window) {
        Workspace workspace = content.workspace();
        LiveControl live = content.live();
        return List.of(
                new Command(CAPTURE, "Capture &options…", "control K", window::chooseCapture)
                        .onlyIf(() -> !live.capturing()),
                new Command(CAPTURE, "&Start or stop capturing", "control E", window::startOrStop),
                new Command(CAPTURE, "&Restart capturing", "control R", live::restart).onlyIf(live::chosen),
                separator(CAPTURE),
                new Command(CAPTURE, "&Pause or go on following", "typed l", () -> live.follow(!live.following()))
                        .onlyIf(live::capturing),
                new Command(CAPTURE, "&Jump to the live end", "control END", workspace::showEnd)
                        .onlyIf(() -> workspace.session() != null));
    }

    private static Command separator(Command.Menu menu) {
        return new Command(menu, "-", null, () -> {});
    }

    private static Runnable zoom(Workspace workspace, double factor) {
        return time(workspace, range -> range.zoomed(factor, range.middleNs()));
    }

    private static Runnable time(Workspace workspace, UnaryOperator<TimeRange> change) {
        return () -> workspace.look(change.apply(workspace.range()));
    }
}
