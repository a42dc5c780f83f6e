package org.andian.reports.official;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;

import java.io.OutputStream;

/** A file of A4 pages that are drawn one by one. */
final class Sheets {

    private Sheets() {}

    /** Draws a page by its number, from 1. */
    interface Drawing {
        void draw(PdfContentByte page, int number);
    }

    /**
     * @param out left open
     */
    static void write(String title, int pages, Drawing drawing, OutputStream out) {
        Document pdf = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(pdf, out);
        writer.setCloseStream(false);
        pdf.addTitle(title);
        pdf.open();
        for (int number = 1; number <= pages; number++) {
            pdf.newPage();
            writer.setPageEmpty(false);
            drawing.draw(writer.getDirectContent(), number);
        }
        pdf.close();
    }
}
