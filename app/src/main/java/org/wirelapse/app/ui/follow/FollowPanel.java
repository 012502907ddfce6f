package org.wirelapse.app.ui.follow;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.prefs.Preferences;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.follow.Conversation;
import org.wirelapse.analysis.follow.DecodedBody;
import org.wirelapse.analysis.follow.Part;
import org.wirelapse.analysis.follow.Secrets;
import org.wirelapse.analysis.follow.Transcript;
import org.wirelapse.app.ui.files.SaveChooser;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.session.WorkspaceListener;
import org.wirelapse.app.ui.table.EmptyState;
import org.wirelapse.app.ui.table.PanelTitle;

/** The conversation of the selected connection, page by page, as text or in hex. */
public final class FollowPanel extends JPanel implements WorkspaceListener {
    private static final String PAGE = "page";
    private static final String EMPTY = "empty";
    /** What a compressed body may swell to when it is saved. */
    private static final long MOST_SAVED_BYTES = 4L << 30;

    private final transient Workspace workspace;
    private final transient SaveChooser chooser;
    private final FollowPage page = new FollowPage(this::clicked);
    private final PanelTitle title = new PanelTitle("Conversation");
    private final JComboBox<String> form = new JComboBox<>(new String[] {"Text", "Hex"});
    private final JCheckBox secrets = new JCheckBox("Show credentials");
    private final JButton next = new JButton("Next page");
    private final JButton first = new JButton("First page");
    private final JButton save = new JButton("Save body…");
    private final EmptyState empty = new EmptyState();
    private final CardLayout cards = new CardLayout();
    private final JPanel body = new JPanel(cards);
    private transient ConnectionDetail shown;
    private transient Conversation conversation;
    private int nextPart = -1;

    /**
     * The conversation of the workspace's connection.
     *
     * @param preferences where the folder is kept that was saved to last
     */
    public FollowPanel(Workspace workspace, Preferences preferences) {
        super(new BorderLayout());
        this.workspace = workspace;
        chooser = new SaveChooser(this, preferences);
        setUpControls();
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        body.add(scroll, PAGE);
        body.add(empty, EMPTY);
        add(title, BorderLayout.NORTH);
        add(body, BorderLayout.CENTER);
        workspace.addListener(this);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentShown(ComponentEvent event) {
                detailChanged();
            }
        });
        detailChanged();
    }

    private void setUpControls() {
        form.setName("followForm");
        form.getAccessibleContext().setAccessibleName("Form of the conversation");
        form.addActionListener(event -> write(0));
        secrets.setToolTipText("Values of Authorization, Cookie and the like are masked until this is ticked");
        secrets.addActionListener(event -> write(0));
        next.setName("followNext");
        next.addActionListener(event -> write(nextPart));
        first.addActionListener(event -> write(0));
        save.setName("followSave");
        save.setToolTipText("Save the body under the cursor, decoded");
        save.addActionListener(event -> saveBody());
        title.control(secrets);
        title.control(form);
        title.control(save);
        title.control(first);
        title.control(next);
    }

    @Override
    public void sessionChanged() {
        detailChanged();
    }

    /** Reads the conversation only while somebody looks. */
    @Override
    public void detailChanged() {
        ConnectionDetail detail = workspace.detail();
        if (detail == shown && detail != null || detail != null && !isVisible()) {
            return;
        }
        shown = detail;
        conversation = null;
        if (detail == null) {
            show(new FollowText(List.of(), -1));
        } else {
            workspace.compute("Conversation", detail::conversation, laidOut -> {
                if (shown == detail) {
                    conversation = laidOut;
                    write(0);
                }
            });
        }
    }

    private void write(int from) {
        Conversation of = conversation;
        if (of == null || from < 0) {
            return;
        }
        Transcript.Form wanted = form.getSelectedIndex() == 1 ? Transcript.Form.HEX : Transcript.Form.TEXT;
        Secrets shownSecrets = secrets.isSelected() ? Secrets.SHOWN : Secrets.MASKED;
        workspace.compute("Conversation", () -> FollowText.of(of, from, wanted, shownSecrets), text -> {
            if (conversation == of) {
                show(text);
                turnsPages(from);
            }
        });
    }

    private void show(FollowText text) {
        page.show(text.stretches());
        nextPart = text.next();
        turnsPages(0);
        save.setEnabled(!text.stretches().isEmpty());
        describe(text);
        selectionChanged();
    }

    /** Most conversations have one page, and need no buttons to turn it. */
    private void turnsPages(int from) {
        first.setEnabled(from > 0);
        next.setEnabled(nextPart >= 0);
        first.setVisible(from > 0 || nextPart >= 0);
        next.setVisible(from > 0 || nextPart >= 0);
    }

    private void describe(FollowText text) {
        boolean none = text.stretches().isEmpty();
        if (none || conversation == null) {
            title.note("");
        } else {
            title.count(conversation.parts().size(), " parts");
        }
        boolean selected = workspace.selection().hasConnection();
        empty.say(
                selected ? "Nothing was said on this connection" : "No connection is selected",
                selected
                        ? "It carried no payload, or what it carried is encrypted. A key log opens TLS."
                        : "Select a connection, an exchange or a finding to read what client and server said.");
        cards.show(body, none && workspace.session() != null ? EMPTY : PAGE);
    }

    @Override
    public void selectionChanged() {
        if (workspace.selection().hasExchange() && isShowing()) {
            page.scrollTo(workspace.selection().exchange());
        }
    }

    private void clicked(Stretch stretch) {
        if (stretch.packet() > 0) {
            workspace.selectPacket(stretch.packet());
        }
    }

    /** The body at the cursor, or else the first one of the exchange at the cursor. */
    private Part bodyAtCaret() {
        Stretch at = page.atCaret();
        if (at == null || conversation == null || at.part().kind() == Part.Kind.BODY) {
            return at == null ? null : at.part();
        }
        return conversation.parts().stream()
                .filter(part -> part.kind() == Part.Kind.BODY
                        && part.exchange() == at.part().exchange())
                .findFirst()
                .orElse(at.part());
    }

    private void saveBody() {
        Part part = bodyAtCaret();
        Path target = part == null ? null : chooser.askAnyFile("body.bin", "the body");
        if (target != null) {
            workspace.compute("Saving the body", () -> save(part, target), problem -> {
                if (problem != null) {
                    title.note("Saved as far as it goes: " + problem);
                }
            });
        }
    }

    private static String save(Part part, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            if (part.kind() == Part.Kind.BODY) {
                return DecodedBody.save(part, out, MOST_SAVED_BYTES);
            }
            DecodedBody.saveAsSent(part, out);
            return null;
        }
    }
}
