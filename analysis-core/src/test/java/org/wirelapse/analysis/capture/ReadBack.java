package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that a capture gives, taken over by value. */
record ReadBack(List<Item> records, List<CaptureProblem> problems) {
    /** One record. */
    record Item(long timestampNs, int linkType, int originalLength, long framePosition, byte[] frame) {}

    /** Reads files to their end, and each packet a second time by its position. */
    static ReadBack of(Path... files) throws IOException {
        try (CaptureFiles capture = CaptureFiles.open(List.of(files))) {
            capture.finish();
            List<Item> records = remaining(capture);
            for (Item item : records) {
                PacketRecord again = capture.packet(item.framePosition);
                if (!Arrays.equals(again.bytes(), item.frame)
                        || again.linkType() != item.linkType
                        || again.timestampNs() != item.timestampNs
                        || again.originalLength() != item.originalLength) {
                    throw new AssertionError("read again, a packet differs: " + item + " and " + again);
                }
            }
            return new ReadBack(records, capture.problems());
        }
    }

    /** The records up to the present end. */
    static List<Item> remaining(CaptureFiles capture) throws IOException {
        List<Item> records = new ArrayList<>();
        while (capture.next()) {
            RecordCursor record = capture.record();
            byte[] frame = Arrays.copyOfRange(record.buffer, record.offset, record.offset + record.capturedLength);
            records.add(
                    new Item(record.timestampNs, record.linkType, record.originalLength, record.framePosition, frame));
        }
        return records;
    }

    List<Long> times() {
        return records.stream().map(Item::timestampNs).toList();
    }

    List<CaptureProblem.Code> problemCodes() {
        return problems.stream().map(CaptureProblem::code).toList();
    }
}
