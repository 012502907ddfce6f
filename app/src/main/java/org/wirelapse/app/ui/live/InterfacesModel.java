package org.wirelapse.app.ui.live;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.app.live.CaptureInterface;

/** Interfaces that can be captured on, and what passes them. */
final class InterfacesModel extends AbstractTableModel {
    static final int NAME = 0;
    static final int TRAFFIC = 1;
    static final int RATE = 2;
    static final int ADDRESSES = 3;
    private static final List<String> TITLES = List.of("Interface", "Traffic", "Packets/s", "Addresses");
    /** More stand in the tool tip. */
    private static final int MOST_ADDRESSES = 2;

    private final Map<String, Traffic> traffic = new HashMap<>();
    private List<CaptureInterface> interfaces = List.of();
    private double intervalsPerSecond = 1;

    void show(List<CaptureInterface> found) {
        interfaces = List.copyOf(found);
        found.forEach(one -> traffic.computeIfAbsent(one.name(), name -> new Traffic()));
        fireTableDataChanged();
    }

    /** Takes counters, which come so often a second. */
    void count(Map<String, Long> packets, double timesPerSecond) {
        intervalsPerSecond = timesPerSecond;
        traffic.forEach((name, of) -> {
            if (packets.containsKey(name)) {
                of.count(packets.get(name));
            }
        });
        if (!interfaces.isEmpty()) {
            fireTableRowsUpdated(0, interfaces.size() - 1);
        }
    }

    CaptureInterface at(int row) {
        return interfaces.get(row);
    }

    /** Row of an interface, or -1. */
    int rowOf(String name) {
        for (int row = 0; row < interfaces.size(); row++) {
            if (interfaces.get(row).name().equals(name)) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public int getRowCount() {
        return interfaces.size();
    }

    @Override
    public int getColumnCount() {
        return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
        return TITLES.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        CaptureInterface of = interfaces.get(row);
        Traffic passed = traffic.get(of.name());
        return switch (column) {
            case NAME -> of.name();
            case TRAFFIC -> passed;
            case RATE ->
                passed.most() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%,d", Math.round(passed.latest() * intervalsPerSecond));
            default -> addresses(of, MOST_ADDRESSES);
        };
    }

    /** Addresses and description, for people. */
    String words(int row) {
        CaptureInterface of = interfaces.get(row);
        return of.name() + (of.description().isEmpty() ? "" : " (" + of.description() + ")") + ": "
                + addresses(of, Integer.MAX_VALUE);
    }

    private static String addresses(CaptureInterface of, int most) {
        String shown =
                of.addresses().stream().limit(most).map(IpAddress::toString).collect(Collectors.joining(", "));
        if (shown.isEmpty()) {
            return of.description();
        }
        return of.addresses().size() > most ? shown + ", …" : shown;
    }
}
