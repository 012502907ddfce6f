package org.wirelapse.app.ui.follow;

import java.awt.Color;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JTextPane;
import javax.swing.SwingUtilities;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.Document;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.app.ui.theme.Palette;

/** Shows stretches of text, the client's and the server's on grounds of their own; a click names the stretch under it. */
final class FollowPage extends JTextPane {
    /** Characters laid out in one event: a page at once would keep the window from painting meanwhile. */
    private static final int PIECE_CHARACTERS = 4_000;

    private static final int NONE = -1;

    private transient List<Stretch> stretches = List.of();
    /** Where the text of each stretch begins, as far as they stand on the page. */
    private final List<Integer> begins = new ArrayList<>();
    /** Exchange to scroll to as soon as it stands on the page, or {@link #NONE}. */
    private int sought = NONE;

    FollowPage(Consumer<Stretch> clicked) {
        setName("conversation");
        setEditable(false);
        getAccessibleContext().setAccessibleName("What client and server said");
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                Stretch under = at(viewToModel2D(event.getPoint()));
                if (under != null) {
                    clicked.accept(under);
                }
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBackground(Palette.paper());
        setFont(Palette.fixedFont().deriveFont(Palette.smallFont().getSize2D()));
        if (stretches != null) {
            show(stretches);
        }
    }

    /** Shows other text, piece by piece. */
    void show(List<Stretch> wanted) {
        stretches = wanted;
        begins.clear();
        sought = NONE;
        setDocument(new DefaultStyledDocument());
        addPiece(getDocument());
        setCaretPosition(0);
    }

    private void addPiece(Document to) {
        int end = to.getLength() + PIECE_CHARACTERS;
        while (begins.size() < stretches.size() && to.getLength() < end) {
            add(stretches.get(begins.size()), to);
        }
        if (sought != NONE) {
            scrollTo(sought);
        }
        if (begins.size() < stretches.size()) {
            SwingUtilities.invokeLater(() -> {
                if (getDocument() == to) {
                    addPiece(to);
                }
            });
        }
    }

    private void add(Stretch stretch, Document to) {
        begins.add(to.getLength());
        try {
            to.insertString(to.getLength(), stretch.text(), look(stretch));
        } catch (BadLocationException e) {
            throw new AssertionError("text is put at the document's end", e);
        }
    }

    private AttributeSet look(Stretch stretch) {
        boolean client = stretch.part().direction() == Direction.CLIENT_TO_SERVER;
        SimpleAttributeSet look = new SimpleAttributeSet();
        StyleConstants.setFontFamily(look, getFont().getFamily());
        StyleConstants.setFontSize(look, getFont().getSize());
        StyleConstants.setForeground(look, stretch.title() ? Palette.faintInk() : Palette.ink());
        StyleConstants.setBold(look, stretch.title());
        Color ground = client ? Palette.named("clientPacket") : Palette.paper();
        StyleConstants.setBackground(look, ground);
        return look;
    }

    private Stretch at(int place) {
        int found = -1;
        for (int i = 0; i < begins.size() && begins.get(i) <= place; i++) {
            found = i;
        }
        return found < 0 ? null : stretches.get(found);
    }

    /** The stretch at the caret, or null. */
    Stretch atCaret() {
        return at(getCaretPosition());
    }

    /** Scrolls to the first stretch of an exchange, now or when it stands on the page. */
    void scrollTo(int exchange) {
        sought = exchange;
        for (int i = 0; i < begins.size(); i++) {
            if (stretches.get(i).part().exchange() == exchange) {
                sought = NONE;
                setCaretPosition(begins.get(i));
                return;
            }
        }
    }
}
