package org.wirelapse.app.ui.follow;

import java.awt.Color;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JTextPane;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.app.ui.theme.Palette;

/** Shows stretches of text, the client's and the server's on grounds of their own; a click names the stretch under it. */
final class FollowPage extends JTextPane {
    private final transient List<Stretch> stretches = new ArrayList<>();
    /** For each stretch where its text begins. */
    private final List<Integer> begins = new ArrayList<>();

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
            show(List.copyOf(stretches));
        }
    }

    /** Shows other text. The document is made whole before it is laid out. */
    void show(List<Stretch> wanted) {
        stretches.clear();
        begins.clear();
        DefaultStyledDocument document = new DefaultStyledDocument();
        try {
            for (Stretch stretch : wanted) {
                stretches.add(stretch);
                begins.add(document.getLength());
                document.insertString(document.getLength(), stretch.text(), look(stretch));
            }
        } catch (BadLocationException e) {
            throw new AssertionError("text is put at the document's end", e);
        }
        setDocument(document);
        setCaretPosition(0);
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

    /** Scrolls to the first stretch of an exchange. */
    void scrollTo(int exchange) {
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).part().exchange() == exchange) {
                setCaretPosition(begins.get(i));
                return;
            }
        }
    }
}
