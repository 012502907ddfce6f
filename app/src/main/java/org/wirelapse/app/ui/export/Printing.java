package org.wirelapse.app.ui.export;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.app.pdf.PdfReport;
import org.wirelapse.app.ui.session.Paintable;
import org.wirelapse.app.ui.session.Workspace;
import org.wirelapse.app.ui.theme.Theme;
import org.wirelapse.app.ui.work.LongWork;
import org.wirelapse.app.ui.work.WorkStage;

/** What the File menu offers to print. On the event thread; making the pages and printing them goes on beside it. */
public final class Printing {
    /** What a printer shows of a picture; more would only take memory. */
    private static final double DOTS_PER_POINT = 300 / 72.0;
    /** A view that draws itself in any size has this many units to a point of the paper, which makes its texts as large as print is. */
    private static final double UNITS_PER_POINT = 1.3;

    private final Workspace workspace;
    private final WorkStage stage;
    private final Supplier<PrinterJob> printer;
    /** As the user set it up, or null: then the printer's own holds. */
    private PageFormat format;

    /**
     * For one window, with the system's printers.
     *
     * @param stage told how it goes
     */
    public Printing(Workspace workspace, WorkStage stage) {
        this(workspace, stage, Printing::ofSystem);
    }

    /**
     * The same with another printer.
     *
     * @param printer makes a job, or null where there is no printer
     */
    Printing(Workspace workspace, WorkStage stage, Supplier<PrinterJob> printer) {
        this.workspace = workspace;
        this.stage = stage;
        this.printer = printer;
    }

    private static PrinterJob ofSystem() {
        return PrinterJob.lookupPrintServices().length == 0 ? null : PrinterJob.getPrinterJob();
    }

    /** Asks for paper, orientation and margins; they hold until the program ends. */
    public void setUpPage() {
        withPrinter(
                "looking for printers",
                () -> {},
                job -> format = job.pageDialog(format == null ? job.defaultPage() : format));
    }

    /** Prints the report of the capture: what it says as PDF. */
    public void printReport() {
        if (workspace.session() == null) {
            return;
        }
        Analysis analysis = workspace.session().analysis();
        AtomicReference<PDDocument> made = new AtomicReference<>();
        withPrinter("making the report", () -> made.set(document(analysis)), job -> {
            PageFormat paper = format == null ? job.defaultPage() : format;
            print(job, "report", new PDFPrintable(made.get(), Scaling.SHRINK_TO_FIT), paper, made.get());
        });
    }

    private static PDDocument document(Analysis analysis) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfReport.write(analysis, pdf);
        return Loader.loadPDF(pdf.toByteArray());
    }

    /** Prints a view, in light colours whatever the window's are. */
    public void printView(Component shown) {
        if (workspace.session() != null && ComponentPainter.of(shown).hasContent()) {
            withPrinter("looking for printers", () -> {}, job -> {
                PageFormat paper = format == null ? landscape(job) : format;
                Paintable view = ComponentPainter.of(shown);
                print(job, "view", sheet(shown, view, paper), paper, () -> {});
            });
        }
    }

    private static PageFormat landscape(PrinterJob job) {
        PageFormat paper = job.defaultPage();
        paper.setOrientation(PageFormat.LANDSCAPE);
        return paper;
    }

    private PictureSheet sheet(Component shown, Paintable view, PageFormat paper) {
        Dimension size = view instanceof ComponentPainter
                ? shown.getSize()
                : new Dimension((int) (paper.getImageableWidth() * UNITS_PER_POINT), (int)
                        (paper.getImageableHeight() * UNITS_PER_POINT));
        double density = DOTS_PER_POINT
                * Math.min(paper.getImageableWidth() / size.width, paper.getImageableHeight() / size.height);
        AtomicReference<BufferedImage> image = new AtomicReference<>();
        Theme.LIGHT.draw(shown, () -> image.set(Picture.image(view, size, density)));
        return new PictureSheet(name(view.caption()), image.get());
    }

    private String name(String what) {
        return workspace.session().files().get(0).getFileName() + " · " + what;
    }

    private void print(PrinterJob job, String what, Printable pages, PageFormat paper, Closeable document) {
        job.setJobName(name(what));
        job.setPrintable(pages, paper);
        boolean wanted = job.printDialog();
        LongWork.start(
                "printing",
                "The " + what + " could not be printed",
                progress -> {
                    try (document) {
                        if (wanted) {
                            job.print();
                        }
                        return wanted;
                    } catch (PrinterException e) {
                        throw new IOException(e.getMessage(), e);
                    }
                },
                printed -> {
                    if (printed) {
                        stage.done("The " + what + " was sent to the printer");
                    }
                },
                stage);
    }

    /** Looks for a printer, which may take long, and prepares; then goes on with a job. */
    private void withPrinter(String what, Preparation preparation, Consumer<PrinterJob> then) {
        LongWork.start(
                what,
                "Nothing was printed",
                progress -> {
                    PrinterJob job = printer.get();
                    if (job == null) {
                        throw new IOException("this system has no printer. File > Export writes a PDF.");
                    }
                    preparation.prepare();
                    return job;
                },
                then,
                stage);
    }

    /** What has to be made before the user is asked. */
    private interface Preparation {
        void prepare() throws IOException;
    }
}
