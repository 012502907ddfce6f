package org.wirelapse.app.ui.export;

import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import javax.print.PrintService;

/** A print job that asks nobody, and prints to a service, or nowhere where that is null. */
final class PaperJob extends PrinterJob {
    private final PrintService service;
    private Printable printable;
    private PageFormat format;
    private String name = "";

    PaperJob(PrintService service) {
        this.service = service;
    }

    Printable printable() {
        return printable;
    }

    PageFormat format() {
        return format;
    }

    @Override
    public void setPrintable(Printable painter) {
        printable = painter;
    }

    @Override
    public void setPrintable(Printable painter, PageFormat page) {
        printable = painter;
        format = page;
    }

    @Override
    public void setPageable(Pageable document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean printDialog() {
        return true;
    }

    @Override
    public PageFormat pageDialog(PageFormat page) {
        return page;
    }

    @Override
    public PageFormat defaultPage(PageFormat page) {
        return PrintingTest.a4();
    }

    @Override
    public PageFormat validatePage(PageFormat page) {
        return page;
    }

    @Override
    public void print() throws PrinterException {
        if (service != null) {
            PrinterJob real = PrinterJob.getPrinterJob();
            real.setPrintService(service);
            real.setPrintable(printable, format);
            real.print();
        }
    }

    @Override
    public void setCopies(int copies) {}

    @Override
    public int getCopies() {
        return 1;
    }

    @Override
    public String getUserName() {
        return "";
    }

    @Override
    public void setJobName(String jobName) {
        name = jobName;
    }

    @Override
    public String getJobName() {
        return name;
    }

    @Override
    public void cancel() {}

    @Override
    public boolean isCancelled() {
        return false;
    }
}
