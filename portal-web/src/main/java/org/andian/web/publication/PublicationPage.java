package org.andian.web.publication;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.publication.PublicationFile;
import org.andian.portal.publication.PublicationKind;
import org.andian.portal.publication.Publications;
import org.andian.portal.publication.PublishingDesk;
import org.andian.reports.CellText;
import org.andian.reports.Table;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One publication: what was frozen, what it corrects, its versions; and correcting it. */
@Named("publicationPage")
@ViewScoped
public class PublicationPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Publications publications;

    @Inject private PublishingDesk desk;

    @Inject private CurrentUser user;

    @Inject private Told told;

    private String text;
    private Long id;
    private String title;
    private String remark;
    private String reason;
    private transient PublicationFile file;

    /** What is not there, or not in reach, is not found. */
    public void open() throws IOException {
        if (getFile() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        } else if (title == null) {
            title = getFile().row().title();
        }
    }

    /** Asks the same question again, and publishes the answer in the place of this version. */
    public String correct() {
        long made = desk.correct(user.scope(), id, title, remark, reason);
        told.done("publication.done.corrected");
        return told.redirect("/publication/view.xhtml?id=" + made);
    }

    public PublicationFile getFile() {
        if (file == null && id != null) {
            file = publications.find(user.scope(), id).orElse(null);
        }
        return file;
    }

    /** Whether this page can correct it: of others it is done where they were made. */
    public boolean isCorrectable() {
        return getFile() != null
                && getFile().mayCorrect()
                && getFile().row().kind() == PublicationKind.STATISTIC;
    }

    /** Empty where the record can no longer be read. */
    public List<List<String>> getRows() {
        Table table = getFile().table();
        return table == null ? List.of() : rows(table);
    }

    public List<List<String>> getTotals() {
        Table table = getFile().table();
        return table == null
                ? List.of()
                : table.totals().stream().map(row -> cells(new CellText(table), row)).toList();
    }

    /** Line, column, before, now; empty for a first version. */
    public List<List<String>> getDifferences() {
        Table difference = getFile().difference();
        return difference == null ? List.of() : rows(difference);
    }

    private static List<List<String>> rows(Table table) {
        CellText cells = new CellText(table);
        List<List<String>> rows = new ArrayList<>();
        table.rows().get().forEachRemaining(row -> rows.add(cells(cells, row)));
        return rows;
    }

    private static List<String> cells(CellText text, List<Object> row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(text.of(column, row.get(column)));
        }
        return cells;
    }

    public String getIdText() {
        return text;
    }

    public void setIdText(String text) {
        this.text = text;
        id = Typed.id(text);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = Typed.text(remark);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
