package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.http.websocket.WebSocketFrames.Frame;

/**
 * The payload of a WebSocket message with its mask taken off (RFC 6455 §5.3).
 *
 * @param payload the payloads of its frames as sent, one behind the other
 * @param frames its frames
 */
record Unmasked(Source payload, List<Frame> frames) implements Source {
    @Override
    public long length() {
        return payload.length();
    }

    @Override
    public long missingBytes() {
        return payload.missingBytes();
    }

    @Override
    public List<Run> runs(long from, int maxBytes) {
        List<Run> open = new ArrayList<>();
        int frame = 0;
        long frameStart = 0;
        for (Run run : payload.runs(from, maxBytes)) {
            byte[] bytes = run.bytes().clone();
            for (int i = 0; i < bytes.length; i++) {
                long position = run.position() + i;
                while (position >= frameStart + length(frame)) {
                    frameStart += length(frame++);
                }
                int turn = (int) (position - frameStart & 3);
                bytes[i] ^= (byte) (frames.get(frame).mask() >>> 24 - 8 * turn);
            }
            open.add(new Run(run.position(), bytes, run.gapBytes(), run.packet(), run.timeNs()));
        }
        return open;
    }

    private long length(int frame) {
        return frames.get(frame).end() - frames.get(frame).payload();
    }
}
