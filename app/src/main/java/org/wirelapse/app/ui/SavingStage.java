package org.wirelapse.app.ui;

import java.util.List;
import org.wirelapse.app.ui.export.ExportStage;

/** Shows in the status bar how far saving has come, and above everything else what came of it. */
final class SavingStage implements ExportStage {
    private final StatusBar status;
    private final Banners banners;

    SavingStage(StatusBar status, Banners banners) {
        this.status = status;
        this.banners = banners;
    }

    @Override
    public void begins(String what, Runnable stop) {
        status.begin(what, stop);
    }

    @Override
    public void advances(String stage, long done, long total) {
        status.report(stage, done, total);
    }

    @Override
    public void ends() {
        status.end();
    }

    @Override
    public void done(String what) {
        banners.warning(what, List.of());
    }

    @Override
    public void failed(String reason) {
        banners.error(reason);
    }
}
