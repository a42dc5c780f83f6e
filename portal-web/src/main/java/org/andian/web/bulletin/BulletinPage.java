package org.andian.web.bulletin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulletin.BulletinFile;
import org.andian.portal.bulletin.Bulletins;
import org.andian.reports.Table;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One bulletin: its figures, versions, and who got it. */
@Named("bulletinPage")
@ViewScoped
public class BulletinPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Bulletins bulletins;

    @Inject private CurrentUser user;

    private String text;
    private Long id;
    private transient BulletinFile file;

    /** What is not there, or not in reach, is not found. */
    public void open() throws IOException {
        if (getFile() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    public BulletinFile getFile() {
        if (file == null && id != null) {
            file = bulletins.find(user.scope(), id).orElse(null);
        }
        return file;
    }

    /** The kept rows and foot rows as the table prints them. */
    public List<List<String>> getRows() {
        Table table = getFile().table();
        List<List<Object>> rows = new ArrayList<>();
        table.rows().get().forEachRemaining(rows::add);
        return rows.stream().map(row -> Cells.of(table, row)).toList();
    }

    public List<List<String>> getTotals() {
        Table table = getFile().table();
        return table.totals().stream().map(row -> Cells.of(table, row)).toList();
    }

    public String getIdText() {
        return text;
    }

    public void setIdText(String text) {
        this.text = text;
        id = Typed.id(text);
    }
}
