package org.wirelapse.analysis.http2;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads the header blocks of one direction (RFC 7541). A reader that came late, or missed a block, does not know all of the table: fields
 * from there are unknown, and all others are read.
 */
final class HpackDecoder {
    private final DynamicTable table = new DynamicTable();
    private byte[] block;
    private int at;

    /** The block ends inside a field, or a number or string in it is none. */
    private static final class MalformedException extends RuntimeException {
        MalformedException() {
            super("malformed header block", null, false, false);
        }
    }

    /**
     * Reads a whole header block.
     *
     * @param fields is given each field in order
     * @return false if it is damaged; then the table is not known any more
     */
    boolean decode(byte[] headerBlock, Consumer<HpackField> fields) {
        block = headerBlock;
        at = 0;
        try {
            while (at < block.length) {
                readRepresentation(fields);
            }
            return true;
        } catch (MalformedException e) {
            table.forget();
            return false;
        }
    }

    /** A block was missed: what it defined is not known. */
    void missedBlock() {
        table.forget();
    }

    /** The representations of RFC 7541 §6, told apart by their first bits. */
    private void readRepresentation(Consumer<HpackField> fields) {
        int first = block[at] & 0xff;
        if (first >= 0x80) {
            fields.accept(get(number(7)));
        } else if (first >= 0x40) {
            HpackField field = literal(6);
            table.add(field);
            fields.accept(field);
        } else if (first >= 0x20) {
            table.resize(number(5));
        } else {
            fields.accept(literal(4));
        }
    }

    private HpackField get(int index) {
        if (index == 0) {
            throw new MalformedException();
        }
        return index <= StaticTable.SIZE ? StaticTable.get(index) : table.get(index - StaticTable.SIZE - 1);
    }

    private HpackField literal(int prefixBits) {
        int index = number(prefixBits);
        String name = index == 0 ? string() : get(index).name();
        return new HpackField(name, string());
    }

    /** A number that begins in the low bits of a byte (RFC 7541 §5.1); larger ones than any size here are malformed. */
    private int number(int prefixBits) {
        int mask = (1 << prefixBits) - 1;
        int value = next() & mask;
        if (value < mask) {
            return value;
        }
        for (int shift = 0; shift <= 21; shift += 7) {
            int more = next();
            value += (more & 0x7f) << shift;
            if (more < 0x80) {
                return value;
            }
        }
        throw new MalformedException();
    }

    private String string() {
        boolean huffman = at < block.length && block[at] < 0;
        int length = number(7);
        if (length > block.length - at) {
            throw new MalformedException();
        }
        at += length;
        String text = huffman
                ? Huffman.decode(block, at - length, at)
                : new String(block, at - length, length, StandardCharsets.ISO_8859_1);
        if (text == null) {
            throw new MalformedException();
        }
        return text;
    }

    private int next() {
        if (at == block.length) {
            throw new MalformedException();
        }
        return block[at++] & 0xff;
    }
}
