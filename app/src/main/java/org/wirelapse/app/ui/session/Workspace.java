package org.wirelapse.app.ui.session;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledInterval;

/**
 * What the window shows now. Panels change it by its methods and redraw when it tells them; they never talk to each other. To be used on
 * the event thread only; what takes long it does on a background thread.
 */
public final class Workspace {
    /** How far one may look beyond the capture, a share of its length. */
    private static final double BEYOND = 0.1;

    private final Executor background;
    private final Executor events;
    private final Consumer<String> complaints;
    /** Panels may come and go while others are told something. */
    private final List<WorkspaceListener> listeners = new CopyOnWriteArrayList<>();

    private final History history = new History();
    /** This and the selection are read by background threads, to see whether their work is still wanted. */
    private volatile Session session;

    private volatile Selection selection = Selection.NONE;
    private TimeRange range = new TimeRange(0, 1);
    private Predicate<AnalysedConnection> filter = connection -> true;
    private ConnectionDetail detail;
    private final DetailLoader details = new DetailLoader(this::compute, this::loaded);

    /**
     * An empty workspace.
     *
     * @param background runs what takes long, one after the other
     * @param events hands results back to the event thread
     * @param complaints is told in one line what failed
     */
    public Workspace(Executor background, Executor events, Consumer<String> complaints) {
        this.background = background;
        this.events = events;
        this.complaints = complaints;
    }

    /** Adds a panel. */
    public void addListener(WorkspaceListener listener) {
        listeners.add(listener);
    }

    /** Removes a panel. */
    public void removeListener(WorkspaceListener listener) {
        listeners.remove(listener);
    }

    /** Shows a capture, or none where null. The capture shown before is let go of. */
    public void open(Session opened) {
        Session before = session;
        session = opened;
        details.clear();
        history.clear();
        selection = Selection.NONE;
        detail = null;
        range = opened == null ? new TimeRange(0, 1) : opened.whole();
        listeners.forEach(WorkspaceListener::sessionChanged);
        listeners.forEach(WorkspaceListener::detailChanged);
        listeners.forEach(WorkspaceListener::rangeChanged);
        if (before != null && (opened == null || before.source() != opened.source())) {
            background.execute(before.source()::close);
        }
    }

    /**
     * Shows a further round of the capture that is shown: what is selected stays so, and a view that reached to the end still does. What is
     * no further round of it is opened.
     */
    public void extend(Session next) {
        if (session == null || session.source() != next.source()) {
            open(next);
            return;
        }
        TimeRange before = range;
        AnalysedConnection connection = connection();
        range = extended(connection, next);
        session = next;
        listeners.forEach(WorkspaceListener::sessionExtended);
        if (!range.equals(before)) {
            listeners.forEach(WorkspaceListener::rangeChanged);
        }
        if (connection != connection()) {
            details.read(next);
        }
    }

    private TimeRange extended(AnalysedConnection connection, Session next) {
        if (connection != null && range.equals(session.span(connection))) {
            return next.span(next.connection(selection.stream()));
        }
        TimeRange whole = session.whole();
        if (range.equals(whole)) {
            return next.whole();
        }
        long later = next.whole().endNs() - whole.endNs();
        return range.endNs() < whole.endNs() ? range : new TimeRange(range.startNs() + later, range.endNs() + later);
    }

    /** Shows the latest time without zooming; from there on the view follows a capture that grows. */
    public void showEnd() {
        if (session != null) {
            long end = session.whole().endNs();
            show(new TimeRange(end - range.lengthNs(), end));
        }
    }

    /** The opened capture, or null. */
    public Session session() {
        return session;
    }

    /** What is selected. */
    public Selection selection() {
        return selection;
    }

    /** The time that is shown. */
    public TimeRange range() {
        return range;
    }

    /** The account of the selected connection, or null while none is selected or it is still being read. */
    public ConnectionDetail detail() {
        return detail;
    }

    /** The selected connection, or null. */
    public AnalysedConnection connection() {
        return session == null ? null : session.connection(selection.stream());
    }

    /** The selected exchange or turn, or null. */
    public TiledInterval exchange() {
        return session == null ? null : session.exchange(selection.stream(), selection.exchange());
    }

    /** Selects a connection and shows its whole time. */
    public void selectConnection(AnalysedConnection connection) {
        go(Selection.connection(connection.connection().stream()), session.span(connection));
    }

    /** Which connections the list of connections shows. */
    public Predicate<AnalysedConnection> filter() {
        return filter;
    }

    /** Says which connections the list of connections shows. */
    public void filter(Predicate<AnalysedConnection> shown) {
        filter = shown;
    }

    /** Selects an exchange or turn and zooms to it. */
    public void selectExchange(int stream, TiledInterval exchange) {
        go(Selection.exchange(stream, exchange.index()), span(exchange));
    }

    /** Selects a packet of the selected connection; the time shown moves only where the packet lies outside. */
    public void selectPacket(int number) {
        AnalysedConnection connection = connection();
        int row = connection == null ? -1 : Session.row(connection.connection().log(), number);
        if (row < 0) {
            return;
        }
        long at = connection.connection().log().timeNs(row);
        long half = range.lengthNs() / 2;
        go(selection.withPacket(number), range.contains(at) ? range : new TimeRange(at - half, at + half));
    }

    /**
     * Selects a packet of any connection.
     *
     * @return false if it belongs to none
     */
    public boolean goToPacket(int number) {
        List<AnalysedConnection> all = session == null ? List.of() : session.connections();
        for (AnalysedConnection connection : all) {
            if (Session.row(connection.connection().log(), number) >= 0) {
                if (connection.connection().stream() != selection.stream()) {
                    selectConnection(connection);
                }
                selectPacket(number);
                return true;
            }
        }
        return false;
    }

    /** Selects and zooms in one step, and notes the place in the history. */
    public void go(Selection wanted, TimeRange time) {
        history.visit(new History.Place(wanted, time));
        move(wanted, time);
    }

    /** Zooms or pans; not worth a place in the history. */
    public void show(TimeRange time) {
        if (!time.equals(range)) {
            range = time;
            listeners.forEach(WorkspaceListener::rangeChanged);
        }
    }

    /** Shows a time that a hand has zoomed or panned to: never far from the capture, where there is nothing to see. */
    public void look(TimeRange asked) {
        if (session != null) {
            show(asked.within(session.whole().withMargin(BEYOND)));
        }
    }

    /** Shows the whole connection, or the whole capture where none is selected. */
    public void showWhole() {
        if (session != null) {
            AnalysedConnection connection = connection();
            show(connection == null ? session.whole() : session.span(connection));
        }
    }

    /** Shows the selected exchange, or the whole where none is selected. */
    public void showSelected() {
        TiledInterval exchange = exchange();
        if (exchange == null) {
            showWhole();
        } else {
            show(span(exchange));
        }
    }

    private static TimeRange span(TiledInterval exchange) {
        return new TimeRange(exchange.startNs(), exchange.endNs()).withMargin(0.08);
    }

    /** True if {@link #step} would move. */
    public boolean canStep(int by) {
        return history.canStep(by);
    }

    /** Walks through the places visited: -1 back, 1 forward. */
    public void step(int by) {
        if (history.canStep(by)) {
            History.Place place = history.step(by);
            move(place.selection(), place.range());
        }
    }

    /**
     * Computes away from the event thread and hands the outcome back to it.
     *
     * @param what said in the complaint should it fail, for example "Packet 12"
     */
    public <T> void compute(String what, Callable<T> work, Consumer<T> whenDone) {
        CaptureSource source = source();
        background.execute(() -> {
            try {
                T outcome = work.call();
                events.execute(() -> whenDone.accept(outcome));
            } catch (Exception e) {
                events.execute(() -> complain(source, what + ": " + e.getMessage()));
            }
        });
    }

    private CaptureSource source() {
        return session == null ? null : session.source();
    }

    /** What fails because its capture has been closed meanwhile is no news. */
    private void complain(CaptureSource of, String what) {
        if (of == source()) {
            complaints.accept(what);
        }
    }

    private void move(Selection wanted, TimeRange time) {
        boolean otherConnection = wanted.stream() != selection.stream();
        boolean changed = !wanted.equals(selection);
        selection = wanted;
        boolean ready = false;
        if (otherConnection) {
            detail = details.want(session, wanted.stream());
            ready = detail != null;
            if (!ready) {
                details.read(session);
            }
        }
        if (changed) {
            listeners.forEach(WorkspaceListener::selectionChanged);
        }
        if (ready || otherConnection && detail == null) {
            listeners.forEach(WorkspaceListener::detailChanged);
        }
        show(time);
    }

    private void loaded(ConnectionDetail account) {
        detail = account;
        listeners.forEach(WorkspaceListener::detailChanged);
        if (details.outdated()) {
            details.read(session);
        }
    }

    /** Makes the account of the largest connection ahead, if it would have to be waited for. */
    public void prepare() {
        details.prepare(session);
    }
}
