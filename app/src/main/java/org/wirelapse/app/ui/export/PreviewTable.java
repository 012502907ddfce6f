package org.wirelapse.app.ui.export;

import java.util.List;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.wirelapse.app.ui.table.TextCell;

/** Texts of the capture beside what would be saved of them. */
final class PreviewTable extends JTable {
    private final transient Model model;

    PreviewTable() {
        this(new Model());
    }

    private PreviewTable(Model model) {
        super(model);
        this.model = model;
        setName("redactionPreview");
        getAccessibleContext().setAccessibleName("What redaction replaces");
        setDefaultRenderer(Object.class, TextCell.left());
        setFillsViewportHeight(true);
    }

    void show(RedactionPreview preview) {
        model.replacements = preview.replacements();
        model.fireTableDataChanged();
    }

    /** The replacements as rows. */
    private static final class Model extends AbstractTableModel {
        private transient List<RedactionPreview.Replacement> replacements = List.of();

        @Override
        public int getRowCount() {
            return replacements.size();
        }

        @Override
        public int getColumnCount() {
            return 2;
        }

        @Override
        public String getColumnName(int column) {
            return column == 0 ? "In the capture" : "In the file";
        }

        @Override
        public Object getValueAt(int row, int column) {
            RedactionPreview.Replacement replacement = replacements.get(row);
            return column == 0 ? replacement.before() : replacement.after();
        }
    }
}
