package org.wirelapse.app.ui.live;

import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.prefs.Preferences;
import javax.swing.Box;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import org.wirelapse.app.live.CapturePlan;
import org.wirelapse.app.live.CaptureSettings;
import org.wirelapse.app.live.FileLimits;
import org.wirelapse.app.ui.theme.Mnemonic;
import org.wirelapse.app.ui.theme.Palette;

/** The fields that say how to capture; what was chosen last stands in them. */
final class CaptureForm extends JPanel {
    private static final int MEGABYTE = 1_000_000;

    final JTextField filter = new JTextField(30);
    final JLabel filterWords = new JLabel(" ");
    final JTextField file = new JTextField(30);
    private final JCheckBox promiscuous =
            Mnemonic.on(new JCheckBox("", true), "&Promiscuous: packets of other hosts, too");
    private final JSpinner snapLength = spinner(CaptureSettings.STANDARD_SNAP_LENGTH, "Snap length");
    private final JSpinner bufferMib = spinner(CaptureSettings.STANDARD_BUFFER_BYTES >> 20, "Buffer");
    private final LimitField ringSize = new LimitField("ring.mb", "&Next file after", 100, "MB");
    private final LimitField ringTime = new LimitField("ring.seconds", "&or after", 60, "s");
    private final LimitField ringFiles = new LimitField("ring.files", "&keep the last", 10, "files");
    private final LimitField stopPackets = new LimitField("stop.packets", "Stop &after", 100_000, "packets");
    private final LimitField stopSize = new LimitField("stop.mb", "o&r after", 1_000, "MB");
    private final LimitField stopTime = new LimitField("stop.seconds", "or af&ter", 60, "s");
    private int lines;

    CaptureForm() {
        super(new GridBagLayout());
        filter.setName("captureFilter");
        filter.putClientProperty(
                "JTextField.placeholderText", "all packets; for example: tcp port 80 and host 10.0.0.5");
        filter.putClientProperty("JTextField.showClearButton", Boolean.TRUE);
        filterWords.setName("captureFilterWords");
        filterWords.putClientProperty("html.disable", Boolean.TRUE);
        file.setName("captureFile");
        file.putClientProperty("JTextField.placeholderText", "named when the capture has ended");
        line("&Filter", filter);
        line("", filterWords);
        line("Packets", row(promiscuous));
        line(
                "",
                row(
                        Mnemonic.label(new JLabel(), "&Snap length", snapLength),
                        snapLength,
                        new JLabel("bytes"),
                        Box.createHorizontalStrut(12),
                        Mnemonic.label(new JLabel(), "&Buffer", bufferMib),
                        bufferMib,
                        new JLabel("MiB")));
        line("Fil&e", file);
        line("Ring", row(ringSize, ringTime, ringFiles));
        line("End", row(stopPackets, stopSize, stopTime));
    }

    private static JSpinner spinner(int value, String name) {
        int most = value > 1024 ? value : 2047;
        JSpinner spinner = new JSpinner(new SpinnerNumberModel(value, 1, most, 1));
        ((JSpinner.NumberEditor) spinner.getEditor()).getTextField().setColumns(7);
        spinner.getAccessibleContext().setAccessibleName(name);
        return spinner;
    }

    private static Component row(Component... parts) {
        Box row = Box.createHorizontalBox();
        for (Component part : parts) {
            row.add(part);
            row.add(Box.createHorizontalStrut(4));
        }
        row.add(Box.createHorizontalGlue());
        return row;
    }

    private void line(String title, Component field) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridy = lines++;
        place.insets = new Insets(2, 0, 2, 10);
        place.anchor = GridBagConstraints.LINE_END;
        add(Mnemonic.label(new JLabel(), title, field instanceof JTextField text ? text : null), place);
        place.gridx = 1;
        place.weightx = 1;
        place.fill = GridBagConstraints.HORIZONTAL;
        add(field, place);
    }

    /** Says what is wrong with the filter, or null where nothing is. */
    void judge(String text, String wrong) {
        filter.putClientProperty("JComponent.outline", wrong == null ? null : "error");
        filterWords.setForeground(wrong == null ? Palette.faintInk() : Palette.named("severity.HIGH"));
        filterWords.setText(wrong != null ? wrong : text.isBlank() ? "Everything is captured" : "The filter is fine");
    }

    /**
     * What the fields say.
     *
     * @throws IllegalArgumentException if they do not go together; says why
     */
    CaptureChoice choice(String interfaceName) {
        FileLimits ring = FileLimits.NONE
                .withBytes((long) ringSize.value() * MEGABYTE)
                .withDuration(Duration.ofSeconds(ringTime.value()))
                .withFiles(ringFiles.value());
        if (ring.any() && ringSize.value() == 0 && ringTime.value() == 0) {
            throw new IllegalArgumentException("A ring also needs to know when a file ends: after a size or a time.");
        }
        FileLimits stop = FileLimits.NONE
                .withPackets(stopPackets.value())
                .withBytes((long) stopSize.value() * MEGABYTE)
                .withDuration(Duration.ofSeconds(stopTime.value()));
        CaptureSettings settings = new CaptureSettings(
                interfaceName,
                filter.getText().strip(),
                (Integer) snapLength.getValue(),
                (Integer) bufferMib.getValue() << 20,
                promiscuous.isSelected());
        return new CaptureChoice(new CapturePlan(settings, ring, stop), target());
    }

    private Path target() {
        String name = file.getText().strip();
        if (name.isEmpty()) {
            return null;
        }
        try {
            Path path = Path.of(name).toAbsolutePath();
            return path.getFileName().toString().contains(".")
                    ? path
                    : path.resolveSibling(path.getFileName() + ".pcap");
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("This cannot be the name of a file: " + name, e);
        }
    }

    /** Fills in what was stored. */
    void load(Preferences preferences) {
        filter.setText(preferences.get("filter", ""));
        promiscuous.setSelected(preferences.getBoolean("promiscuous", true));
        snapLength.setValue(inside(preferences.getInt("snapLength", CaptureSettings.STANDARD_SNAP_LENGTH), snapLength));
        bufferMib.setValue(
                inside(preferences.getInt("bufferMib", CaptureSettings.STANDARD_BUFFER_BYTES >> 20), bufferMib));
        limits().forEach(limit -> limit.load(preferences));
    }

    private static int inside(int value, JSpinner spinner) {
        SpinnerNumberModel model = (SpinnerNumberModel) spinner.getModel();
        return Math.max(1, Math.min(value, (Integer) model.getMaximum()));
    }

    /** Stores what the fields say. The file is not kept: it would be written over. */
    void store(Preferences preferences) {
        preferences.put("filter", filter.getText().strip());
        preferences.putBoolean("promiscuous", promiscuous.isSelected());
        preferences.putInt("snapLength", (Integer) snapLength.getValue());
        preferences.putInt("bufferMib", (Integer) bufferMib.getValue());
        limits().forEach(limit -> limit.store(preferences));
    }

    private List<LimitField> limits() {
        return List.of(ringSize, ringTime, ringFiles, stopPackets, stopSize, stopTime);
    }
}
