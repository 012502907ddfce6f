package org.wirelapse.app.ui.table;

import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JSplitPane;

/** A split pane that keeps a share until a hand moves its divider, and remembers where it was left. */
public final class SplitMemory extends JSplitPane {
    private final transient Preferences preferences;
    private final String key;
    private final double share;
    private boolean placed;

    /**
     * A split.
     *
     * @param name names it among the preferences
     * @param share of the first part, until a hand moves the divider
     */
    public SplitMemory(
            Preferences preferences, String name, int orientation, JComponent first, JComponent second, double share) {
        super(orientation, true, first, second);
        this.preferences = preferences;
        key = "split." + name;
        this.share = Math.max(0.02, Math.min(0.98, preferences.getDouble(key, share)));
        setName(key);
        getAccessibleContext().setAccessibleName("Divider");
        setBorder(null);
        setResizeWeight(this.share);
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, event -> remember());
    }

    @Override
    public void doLayout() {
        if (!placed && getWidth() > 0 && getHeight() > 0) {
            setDividerLocation(share);
            placed = true;
        }
        super.doLayout();
    }

    private void remember() {
        int length = getOrientation() == VERTICAL_SPLIT ? getHeight() : getWidth();
        if (placed && isShowing() && length > getDividerSize()) {
            preferences.putDouble(key, (double) getDividerLocation() / (length - getDividerSize()));
        }
    }
}
