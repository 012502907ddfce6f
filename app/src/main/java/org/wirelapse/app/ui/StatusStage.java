package org.wirelapse.app.ui;

import java.util.List;
import org.wirelapse.app.ui.work.WorkStage;

/** Shows in the status bar how far long work has come, and above everything else what came of it. */
final class StatusStage implements WorkStage {
    private final StatusBar status;
    private final Banners banners;

    StatusStage(StatusBar status, Banners banners) {
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
