package org.wirelapse.analysis.http2;

import java.util.function.Consumer;

/** Puts the header blocks of one direction together, and decodes them in the order sent: each depends on those before it. */
final class HeaderBlocks {
    private final FrameReader frames;
    private final HpackDecoder hpack = new HpackDecoder();
    /** The block that is being put together; null between blocks. */
    private HeaderBlock block;

    HeaderBlocks(FrameReader frames) {
        this.frames = frames;
    }

    /** Takes the frame that the reader stands at; answers the block that it ends, which has to be decoded, or null. */
    HeaderBlock take() {
        if (frames.lost()) {
            block = null;
            hpack.missedBlock();
        }
        return switch (frames.type()) {
            case FrameType.HEADERS -> begin(HeaderBlock.ofHeaders(frames));
            case FrameType.PUSH_PROMISE -> begin(HeaderBlock.ofPromise(frames));
            case FrameType.CONTINUATION -> carryOn();
            default -> null;
        };
    }

    /**
     * Decodes a block.
     *
     * @param fields is given each field in order
     * @return false if it is not whole, or damaged; what was read of it is right
     */
    boolean decode(HeaderBlock whole, Consumer<HpackField> fields) {
        byte[] bytes = whole.bytes();
        if (bytes == null) {
            hpack.missedBlock();
            return false;
        }
        return hpack.decode(bytes, fields);
    }

    private HeaderBlock begin(HeaderBlock begun) {
        if (block != null) {
            hpack.missedBlock();
        }
        block = begun;
        return ended();
    }

    private HeaderBlock carryOn() {
        if (block == null || block.stream() != frames.streamId()) {
            block = null;
            hpack.missedBlock();
            return null;
        }
        block.add(frames);
        return ended();
    }

    private HeaderBlock ended() {
        if (!frames.flag(FrameType.FLAG_END_HEADERS)) {
            return null;
        }
        HeaderBlock whole = block;
        block = null;
        return whole;
    }
}
