package org.wirelapse.app.ui;

import org.wirelapse.app.ui.compare.SecondCaptures;
import org.wirelapse.app.ui.export.Exports;
import org.wirelapse.app.ui.export.Printing;

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

    /** What has the focus, to copy from it. */
    FocusedPart focused();

    /** Shows the page of keys. */
    void showKeys();

    /** Look and size of text. */
    Looks looks();
}
