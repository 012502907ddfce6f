package org.wirelapse.app.ui;

import org.wirelapse.app.ui.compare.SecondCaptures;
import org.wirelapse.app.ui.export.Exports;
import org.wirelapse.app.ui.export.Printing;
import org.wirelapse.app.ui.theme.ThemeChoice;

/** What commands ask of the window's frame. */
interface WindowActions {
    /** Asks for a capture and opens it. */
    void chooseFile();

    /** Asks for a name for the live capture. */
    void saveCapture();

    /** Asks what to capture, and starts. */
    void chooseCapture();

    /** Ends the capture that runs, or starts one as chosen last. */
    void startOrStop();

    /** Saves what the window shows. */
    Exports exports();

    /** Prints what the window shows. */
    Printing printing();

    /** Sets a second capture beside the open one. */
    SecondCaptures seconds();

    /** Closes the window. */
    void quit();

    /** Puts the cursor in the filter field. */
    void focusFilter();

    /** Copies what is selected where the focus is. */
    void copy();

    /** Opens the menu by which the table that has the focus, or that of connections, is sorted and its columns are chosen. */
    void tableMenu();

    /** Copies all rows of the table that has the focus, or of the connections. */
    void copyTable();

    /** Shows the page of keys. */
    void showKeys();

    /** Changes the look and remembers it. */
    void look(ThemeChoice choice);

    /** The look as chosen. */
    ThemeChoice look();

    /** Makes all text as large as usual, and remembers it. */
    void usualText();

    /** Makes all text larger or smaller by some points and remembers it. */
    void scaleText(int points);
}
