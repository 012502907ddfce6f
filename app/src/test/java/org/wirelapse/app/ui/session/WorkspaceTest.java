package org.wirelapse.app.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.app.ui.SampleSession;

class WorkspaceTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private final Workspace workspace = new Workspace(waiting::add, Runnable::run, complaints::add);
    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = SampleSession.open("parallel-connections");
        workspace.open(session);
    }

    @Test
    void goesToAPacketOfAnyConnection() throws IOException {
        Workspace opened = SampleSession.workspace();
        Session session = SampleSession.open("parallel-connections");
        opened.open(session);
        int packet = session.connections().get(3).connection().log().packet(2);
        assertTrue(opened.goToPacket(packet));
        assertEquals(new Selection(session.connections().get(3).connection().stream(), -1, packet), opened.selection());
        assertTrue(opened.range()
                .contains(session.connections().get(3).connection().log().timeNs(2)));
        assertFalse(opened.goToPacket(1_000_000));
    }

    @Test
    void zoomsToTheExchangeThatIsSelected() {
        TiledInterval exchange = session.exchange(2, 0);
        workspace.selectExchange(2, exchange);
        assertEquals(new Selection(2, 0, -1), workspace.selection());
        assertTrue(workspace.range().contains(exchange.startNs()));
        assertTrue(workspace.range().contains(exchange.endNs()));
        assertTrue(workspace.range().lengthNs() < 2 * exchange.elapsedNs());
    }

    @Test
    void walksBackAndForwardThroughPlaces() {
        workspace.selectConnection(session.connection(1));
        TimeRange first = workspace.range();
        workspace.selectExchange(3, session.exchange(3, 0));
        workspace.step(-1);
        assertEquals(Selection.connection(1), workspace.selection());
        assertEquals(first, workspace.range());
        workspace.step(1);
        assertEquals(Selection.exchange(3, 0), workspace.selection());
        assertFalse(workspace.canStep(1));
    }

    @Test
    void forgetsWhatLayAheadOnceItGoesElsewhere() {
        workspace.selectConnection(session.connection(1));
        workspace.selectConnection(session.connection(2));
        workspace.step(-1);
        workspace.selectConnection(session.connection(3));
        assertFalse(workspace.canStep(1));
    }

    @Test
    void showsOnlyTheAccountOfTheConnectionThatIsStillSelected() {
        workspace.selectConnection(session.connection(1));
        workspace.selectConnection(session.connection(2));
        assertNull(workspace.detail());
        waiting.remove().run();
        assertNull(workspace.detail());
        waiting.remove().run();
        assertEquals(2, workspace.detail().connection().stream());
    }

    @Test
    void keepsTheAccountWhileTheConnectionStays() {
        workspace.selectConnection(session.connection(1));
        waiting.remove().run();
        workspace.selectExchange(1, session.exchange(1, 0));
        assertNotNull(workspace.detail());
        assertTrue(waiting.isEmpty());
    }

    @Test
    void hasTheAccountOfAConnectionAtOnceThatWasSelectedBefore() {
        workspace.selectConnection(session.connection(1));
        waiting.remove().run();
        var first = workspace.detail();
        workspace.selectConnection(session.connection(2));
        waiting.remove().run();
        workspace.selectConnection(session.connection(1));
        assertSame(first, workspace.detail());
        assertTrue(waiting.isEmpty());
    }

    @Test
    void movesToAPacketOutsideTheTimeShownAndStaysForOneInside() {
        workspace.selectConnection(session.connection(1));
        TimeRange whole = workspace.range();
        var log = session.connection(1).connection().log();
        workspace.selectPacket(log.packet(3));
        assertEquals(whole, workspace.range());
        workspace.show(new TimeRange(0, 1_000));
        workspace.selectPacket(log.packet(3));
        assertTrue(workspace.range().contains(log.timeNs(3)));
        assertEquals(1_000, workspace.range().lengthNs());
    }

    @Test
    void ignoresPacketsOfOtherConnections() {
        workspace.selectConnection(session.connection(1));
        workspace.selectPacket(session.connection(2).connection().log().packet(0));
        assertFalse(workspace.selection().hasPacket());
    }

    @Test
    void complainsInOneLineWhenWorkFails() {
        workspace.compute(
                "Packet 12",
                () -> {
                    throw new IOException("the file is gone");
                },
                outcome -> {});
        waiting.remove().run();
        assertEquals(List.of("Packet 12: the file is gone"), complaints);
    }
}
