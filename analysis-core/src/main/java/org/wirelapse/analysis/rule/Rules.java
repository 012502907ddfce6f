package org.wirelapse.analysis.rule;

import java.util.List;
import java.util.stream.Stream;
import org.wirelapse.analysis.rule.capture.CaptureDrops;
import org.wirelapse.analysis.rule.capture.ClockSteps;
import org.wirelapse.analysis.rule.capture.Duplicates;
import org.wirelapse.analysis.rule.capture.Middlebox;
import org.wirelapse.analysis.rule.capture.Midstream;
import org.wirelapse.analysis.rule.capture.OneSided;
import org.wirelapse.analysis.rule.capture.OutsideTcpTraffic;
import org.wirelapse.analysis.rule.capture.Snapped;
import org.wirelapse.analysis.rule.capture.SuperSegments;
import org.wirelapse.analysis.rule.capture.TruncatedFile;
import org.wirelapse.analysis.rule.capture.VantagePoint;
import org.wirelapse.analysis.rule.http.ClientThink;
import org.wirelapse.analysis.rule.http.DumbProxy;
import org.wirelapse.analysis.rule.http.ExpectContinue;
import org.wirelapse.analysis.rule.http.HopByHop;
import org.wirelapse.analysis.rule.http.IdleConnections;
import org.wirelapse.analysis.rule.http.KeepAlive10;
import org.wirelapse.analysis.rule.http.KeepAliveRace;
import org.wirelapse.analysis.rule.http.LengthConflict;
import org.wirelapse.analysis.rule.http.LengthMissing;
import org.wirelapse.analysis.rule.http.Multiplexing;
import org.wirelapse.analysis.rule.http.NameLookupCost;
import org.wirelapse.analysis.rule.http.NotReused;
import org.wirelapse.analysis.rule.http.ParallelConnections;
import org.wirelapse.analysis.rule.http.Pipelining;
import org.wirelapse.analysis.rule.http.PrematureClose;
import org.wirelapse.analysis.rule.http.ProxyConnection;
import org.wirelapse.analysis.rule.http.RequestAfterClose;
import org.wirelapse.analysis.rule.http.Retry;
import org.wirelapse.analysis.rule.http.SerialRequests;
import org.wirelapse.analysis.rule.http.ServerPause;
import org.wirelapse.analysis.rule.http.ServerThink;
import org.wirelapse.analysis.rule.http.TlsCost;
import org.wirelapse.analysis.rule.http.TruncatedBody;
import org.wirelapse.analysis.rule.http.UnansweredRequests;
import org.wirelapse.analysis.rule.http.UnsolicitedResponses;
import org.wirelapse.analysis.rule.http.Upgrade;
import org.wirelapse.analysis.rule.tcp.CongestionLimited;
import org.wirelapse.analysis.rule.tcp.ConnectFailed;
import org.wirelapse.analysis.rule.tcp.CorkedWrite;
import org.wirelapse.analysis.rule.tcp.DelayedAck;
import org.wirelapse.analysis.rule.tcp.FastOpen;
import org.wirelapse.analysis.rule.tcp.FastRetransmit;
import org.wirelapse.analysis.rule.tcp.HalfOpen;
import org.wirelapse.analysis.rule.tcp.HandshakeCost;
import org.wirelapse.analysis.rule.tcp.IdleRestart;
import org.wirelapse.analysis.rule.tcp.LostRetransmission;
import org.wirelapse.analysis.rule.tcp.NagleDelayedAck;
import org.wirelapse.analysis.rule.tcp.NagleHold;
import org.wirelapse.analysis.rule.tcp.PathMtu;
import org.wirelapse.analysis.rule.tcp.PortExhaustion;
import org.wirelapse.analysis.rule.tcp.ReceiveWindowLimit;
import org.wirelapse.analysis.rule.tcp.ReorderingWait;
import org.wirelapse.analysis.rule.tcp.ResetDataLoss;
import org.wirelapse.analysis.rule.tcp.RetransmissionTimeout;
import org.wirelapse.analysis.rule.tcp.SlowStartCost;
import org.wirelapse.analysis.rule.tcp.SmallInitialWindow;
import org.wirelapse.analysis.rule.tcp.SpuriousRetransmission;
import org.wirelapse.analysis.rule.tcp.SynRetransmitted;
import org.wirelapse.analysis.rule.tcp.TailLoss;
import org.wirelapse.analysis.rule.tcp.TimeWait;
import org.wirelapse.analysis.rule.tcp.TinySegments;
import org.wirelapse.analysis.rule.tcp.WindowUpdateLost;
import org.wirelapse.analysis.rule.tcp.ZeroWindow;

/** The rules there are. */
public final class Rules {
    /** Every rule, in the order in which checks are listed: TCP from set-up to closing, HTTP, the capture itself. */
    public static final List<Rule> ALL = List.of(
            new NameLookupCost(),
            new HandshakeCost(),
            new TlsCost(),
            new SynRetransmitted(),
            new ConnectFailed(),
            new FastOpen(),
            new DelayedAck(),
            new NagleDelayedAck(),
            new NagleHold(),
            new CorkedWrite(),
            new TinySegments(),
            new SlowStartCost(),
            new IdleRestart(),
            new SmallInitialWindow(),
            new CongestionLimited(),
            new FastRetransmit(),
            new RetransmissionTimeout(),
            new TailLoss(),
            new LostRetransmission(),
            new SpuriousRetransmission(),
            new ReorderingWait(),
            new PathMtu(),
            new ZeroWindow(),
            new WindowUpdateLost(),
            new ReceiveWindowLimit(),
            new TimeWait(),
            new PortExhaustion(),
            new HalfOpen(),
            new ResetDataLoss(),
            new Pipelining(),
            new NotReused(),
            new SerialRequests(),
            new ParallelConnections(),
            new IdleConnections(),
            new KeepAlive10(),
            new Multiplexing(),
            new Upgrade(),
            new ExpectContinue(),
            new ProxyConnection(),
            new DumbProxy(),
            new HopByHop(),
            new LengthMissing(),
            new LengthConflict(),
            new TruncatedBody(),
            new PrematureClose(),
            new RequestAfterClose(),
            new KeepAliveRace(),
            new UnansweredRequests(),
            new UnsolicitedResponses(),
            new Retry(),
            new ServerThink(),
            new ServerPause(),
            new ClientThink(),
            new TruncatedFile(),
            new VantagePoint(),
            new Middlebox(),
            new CaptureDrops(),
            new OneSided(),
            new Midstream(),
            new SuperSegments(),
            new Duplicates(),
            new Snapped(),
            new ClockSteps(),
            new OutsideTcpTraffic());

    private Rules() {}

    /** What can be said of every rule, and of the scale by which findings are graded: whatever has thresholds. */
    public static List<RuleDescription> descriptions() {
        return Stream.concat(ALL.stream().map(Rule::description), Stream.of(Severities.SCALE))
                .toList();
    }
}
