package org.andian.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagException;
import jakarta.faces.view.facelets.TagHandler;

import org.primefaces.component.datatable.DataTable;

/**
 * The tag {@code a:paged} inside a data table: twenty rows a page, or as many {@code lines} as it
 * says, below them which rows of how many these are, in the words of {@code total}, and the other
 * pages. A quiet one shows that only where there is a second page, for lists whose total stands
 * elsewhere.
 */
public class PagedTable extends TagHandler {

    private static final String REPORT = "currentPageReportTemplate";

    /** Of no rows it tells no first and last. */
    private static final String OF_HOW_MANY =
            "#{component.rowCount eq 0 ? t['%1$s.none'] : t['%1$s']}";

    private static final String TOTAL = "frame.total";

    private static final int ROWS = 20;
    private static final int LINKS = 5;
    private static final String TEMPLATE =
            "{CurrentPageReport} {PreviousPageLink} {PageLinks} {NextPageLink}";

    private final TagAttribute quiet;
    private final TagAttribute lines;
    private final TagAttribute total;

    public PagedTable(TagConfig config) {
        super(config);
        quiet = getAttribute("quiet");
        lines = getAttribute("lines");
        total = getAttribute("total");
    }

    /**
     * @throws TagException outside a data table, when the page is built
     */
    @Override
    public void apply(FaceletContext faces, UIComponent parent) {
        if (!(parent instanceof DataTable table)) {
            throw new TagException(tag, "stands in a data table only");
        }
        if (ComponentHandler.isNew(table)) {
            table.setRows(lines == null ? ROWS : lines.getInt(faces));
            page(table, isQuiet(faces));
            report(faces, table);
        }
    }

    private boolean isQuiet(FaceletContext faces) {
        return quiet != null && quiet.getBoolean(faces);
    }

    private void report(FaceletContext faces, DataTable table) {
        String words = OF_HOW_MANY.formatted(total == null ? TOTAL : total.getValue());
        table.setValueExpression(
                REPORT,
                faces.getExpressionFactory().createValueExpression(faces, words, String.class));
    }

    private static void page(DataTable table, boolean quietly) {
        table.setReflow(false);
        table.setPaginator(true);
        table.setPaginatorPosition("bottom");
        table.setPaginatorAlwaysVisible(!quietly);
        table.setPaginatorTemplate(TEMPLATE);
        table.setPageLinks(LINKS);
    }
}
