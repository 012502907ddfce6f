package org.wirelapse.app.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.report.Sentences;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.app.ui.SampleSession;

class PdfReportTest {
    @Test
    void saysTheVerdictFirstAndEveryFinding() throws IOException {
        Analysis analysis = SampleSession.open("nagle-delayed-ack").analysis();
        try (PDDocument document = written(analysis)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.indexOf(Sentences.verdict(analysis)) > 0);
            assertTrue(text.indexOf(Sentences.verdict(analysis)) < text.indexOf("Impact"));
            analysis.findings().forEach(finding -> assertTrue(text.contains(finding.title()), finding.title()));
            assertTrue(text.contains("1 of " + document.getNumberOfPages()));
        }
    }

    @Test
    void leadsToItsSectionsAndNowhereElse() throws IOException {
        try (PDDocument document = written(SampleSession.open("keep-alive").analysis())) {
            int sections = 0;
            for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
                assertTrue(item.findDestinationPage(document) != null);
                sections++;
            }
            assertEquals(9, sections);
            assertEquals(null, document.getDocumentCatalog().getOpenAction());
            assertTrue(document.getPage(0).getAnnotations().isEmpty());
        }
    }

    @Test
    void breaksTextsThatHaveNoSpacesAndSpellsOutWhatItCannotWrite() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = PdfFont.load(document, "Regular");
            List<String> lines = font.lines("/" + "x".repeat(3_000) + " end", 9, 200);
            assertTrue(lines.size() > 10);
            for (String line : lines) {
                assertTrue(font.width(line, 9) <= 200);
            }
            assertEquals("a -> \\u4e2d\\u202e b", font.printable("a → \u4e2d\u202e\tb"));
            assertFalse(font.printable("\u0000\ud83d\ude00").isEmpty());
        }
    }

    private static PDDocument written(Analysis analysis) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(analysis, out);
        return Loader.loadPDF(out.toByteArray());
    }
}
