package org.wirelapse.analysis.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Sections of a pcapng file and the interfaces that each describes, kept so that a packet can be read again later. Written by the reading
 * thread, asked by any.
 */
final class PcapngSections {
    /** More sections or interfaces than this are no capture but an attack on memory. */
    static final int MOST = 65_536;

    private record Section(long offset, Words words, int firstInterface) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<PcapngInterface> interfaces = new ArrayList<>();

    /** Begins a section; false if there are too many. */
    synchronized boolean begin(long offset, Words words) {
        return sections.size() < MOST && sections.add(new Section(offset, words, interfaces.size()));
    }

    /** Adds an interface to the section begun last; false if there are too many. */
    synchronized boolean add(PcapngInterface description) {
        return interfaces.size() < MOST && interfaces.add(description);
    }

    /** Byte order of the section that holds an offset. */
    synchronized Words words(long offset) {
        return sections.get(sectionAt(offset)).words;
    }

    /**
     * An interface of the section that holds an offset.
     *
     * @param number the interface's number within its section, unsigned
     */
    synchronized PcapngInterface at(long offset, long number) {
        int section = sectionAt(offset);
        int end = section + 1 < sections.size() ? sections.get(section + 1).firstInterface : interfaces.size();
        long index = sections.get(section).firstInterface + number;
        return index < end ? interfaces.get((int) index) : PcapngInterface.UNKNOWN;
    }

    private int sectionAt(long offset) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sections.get(middle).offset <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    synchronized List<Integer> linkTypes() {
        LinkedHashSet<Integer> types = new LinkedHashSet<>();
        interfaces.forEach(description -> types.add(description.linkType()));
        return List.copyOf(types);
    }

    /** The largest snap length of all interfaces, 0 if one of them is not limited. */
    synchronized long snapLength() {
        long most = 0;
        for (PcapngInterface description : interfaces) {
            if (description.snapLength() == 0) {
                return 0;
            }
            most = Math.max(most, description.snapLength());
        }
        return most;
    }
}
