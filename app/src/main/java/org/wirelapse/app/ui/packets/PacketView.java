package org.wirelapse.app.ui.packets;

import java.awt.CardLayout;
import java.awt.event.KeyListener;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTree;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreeNode;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.app.ui.table.EmptyState;

/** One packet: its layers as a tree, its bytes beside it; what is selected in one is marked in the other. */
final class PacketView extends JPanel {
    private static final String PACKET = "packet";
    private static final String EMPTY = "empty";

    private final DefaultMutableTreeNode root = new DefaultMutableTreeNode("packet");
    private final DefaultTreeModel model = new DefaultTreeModel(root);
    private final JTree tree = new JTree(model);
    private final HexView hex = new HexView(this::selectByte);

    private final CardLayout cards = new CardLayout();

    PacketView() {
        setLayout(cards);
        tree.setName("layers");
        tree.getAccessibleContext().setAccessibleName("Layers of the packet");
        tree.setRootVisible(false);
        tree.setShowsRootHandles(true);
        tree.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
        tree.addTreeSelectionListener(event -> markSelected());
        setCellLook();
        JSplitPane split =
                new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, bare(new JScrollPane(tree)), bare(new JScrollPane(hex)));
        split.setBorder(null);
        split.setResizeWeight(0.36);
        EmptyState empty = new EmptyState();
        empty.say("No packet is selected", "Click a packet above or a segment in a chart to see its layers and bytes.");
        add(empty, EMPTY);
        add(split, PACKET);
    }

    private void setCellLook() {
        DefaultTreeCellRenderer look = new DefaultTreeCellRenderer();
        look.putClientProperty("html.disable", Boolean.TRUE);
        look.setLeafIcon(null);
        look.setOpenIcon(null);
        look.setClosedIcon(null);
        tree.setCellRenderer(look);
        // Letters are keys of the charts here, not a search in the tree.
        for (KeyListener listener : tree.getKeyListeners()) {
            tree.removeKeyListener(listener);
        }
    }

    private static JScrollPane bare(JScrollPane pane) {
        pane.setBorder(BorderFactory.createEmptyBorder());
        return pane;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (tree != null) {
            setCellLook();
        }
    }

    void show(PacketRecord packet, List<Layer> layers) {
        root.removeAllChildren();
        for (Layer layer : layers) {
            DefaultMutableTreeNode node = new DefaultMutableTreeNode(layer);
            layer.fields().forEach(field -> node.add(new DefaultMutableTreeNode(field)));
            root.add(node);
        }
        model.reload();
        hex.show(packet.bytes());
        cards.show(this, PACKET);
        if (!layers.isEmpty()) {
            // The innermost layer is what people look for first.
            tree.expandPath(path(root.getLastChild()));
        }
    }

    void clear() {
        root.removeAllChildren();
        model.reload();
        hex.show(new byte[0]);
        cards.show(this, EMPTY);
    }

    private static TreePath path(TreeNode node) {
        return new TreePath(((DefaultMutableTreeNode) node).getPath());
    }

    private void markSelected() {
        Object node = tree.getLastSelectedPathComponent();
        Object chosen = node == null ? null : ((DefaultMutableTreeNode) node).getUserObject();
        if (chosen instanceof Layer layer) {
            hex.mark(layer.offset(), layer.length());
        } else if (chosen instanceof Layer.Field field) {
            hex.mark(field.offset(), field.length());
        }
    }

    /** Selects the narrowest field, or else the layer, that holds a byte. */
    private void selectByte(int at) {
        DefaultMutableTreeNode best = null;
        int narrowest = Integer.MAX_VALUE;
        var nodes = root.depthFirstEnumeration();
        while (nodes.hasMoreElements()) {
            DefaultMutableTreeNode node = (DefaultMutableTreeNode) nodes.nextElement();
            int length = lengthAround(node.getUserObject(), at);
            if (length < narrowest) {
                narrowest = length;
                best = node;
            }
        }
        if (best != null) {
            tree.setSelectionPath(path(best));
            tree.scrollPathToVisible(path(best));
        }
    }

    /** Length of the run that holds a byte, or the largest number where the object does not hold it. */
    private static int lengthAround(Object object, int at) {
        if (object instanceof Layer layer && at >= layer.offset() && at < layer.offset() + layer.length()) {
            return layer.length();
        }
        return object instanceof Layer.Field field && at >= field.offset() && at < field.offset() + field.length()
                ? field.length()
                : Integer.MAX_VALUE;
    }
}
