package org.andian.web.inspection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.inspection.checklist.EditionState;
import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.ItemLines;
import org.andian.portal.inspection.checklist.ListEdition;
import org.andian.portal.inspection.checklist.ListItem;
import org.andian.portal.inspection.checklist.ListKeeping;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** One checklist: an edition of it with its items, those before it, and the draft being written. */
@Named("editionPage")
@ViewScoped
public class EditionPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient InspectionLists lists;

    @Inject private transient ListKeeping keeping;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private String code;
    private Integer edition;
    private String lines;
    private boolean sample;
    private int seen;

    /** What is not there is 404; without an edition the draft, else the one in force, is shown. */
    public void open() throws IOException {
        InspectionList list = getList();
        if (list == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        if (edition == null) {
            edition = isMayKeep() && list.draft() != null ? list.draft() : list.inForce();
        }
        ListEdition shown = getShown();
        if (shown != null) {
            seen = shown.version();
            lines = ItemLines.written(getItems().stream().map(ListItem::text).toList());
            sample = list.sample();
        }
    }

    public String draft() {
        int made = keeping.draft(user.scope(), code);
        told.done("inspectionList.drafted");
        return redirect(made);
    }

    public String write() {
        keeping.write(user.scope(), code, edition, seen, ItemLines.read(lines, sample));
        told.done("inspectionList.written");
        return redirect(edition);
    }

    public String enforce() {
        keeping.bringIntoForce(user.scope(), code, edition, seen);
        told.done("inspectionList.enforced");
        return redirect(edition);
    }

    public String drop() {
        keeping.drop(user.scope(), code, edition, seen);
        told.done("inspectionList.dropped");
        return told.redirect("/inspection/edition.xhtml?code=" + code);
    }

    private String redirect(int to) {
        return told.redirect("/inspection/edition.xhtml?code=" + code + "&edition=" + to);
    }

    /** Null where the address names none. */
    public InspectionList getList() {
        return code == null
                ? null
                : readOnce.once(
                        "editionPage.list", () -> lists.find(user.scope(), code).orElse(null));
    }

    /** The newest first. */
    public List<ListEdition> getEditions() {
        return code == null
                ? List.of()
                : readOnce.once("editionPage.editions", () -> lists.editions(user.scope(), code));
    }

    /** The one that is shown; null where there is none of that number. */
    public ListEdition getShown() {
        return getEditions().stream()
                .filter(one -> edition != null && one.edition() == edition)
                .findFirst()
                .orElse(null);
    }

    public List<ListItem> getItems() {
        return code == null || edition == null
                ? List.of()
                : readOnce.once(
                        "editionPage.items", () -> lists.items(user.scope(), code, edition));
    }

    public boolean isMayKeep() {
        return readOnce.once("editionPage.mayKeep", () -> lists.mayKeep(user.scope()));
    }

    public boolean isMayDraft() {
        return isMayKeep() && getList() != null && getList().draft() == null;
    }

    public boolean isMayWrite() {
        return isMayKeep() && getShown() != null && getShown().state() == EditionState.DRAFT;
    }

    public String stateStyle(EditionState state) {
        return switch (state) {
            case DRAFT -> "is-waiting";
            case IN_FORCE -> "is-normal";
            case REPLACED -> "is-offline";
        };
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public String getEdition() {
        return edition == null ? null : edition.toString();
    }

    /** What is no number is the usual one. */
    public void setEdition(String number) {
        edition = number != null && number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
    }

    public String getLines() {
        return lines;
    }

    public void setLines(String lines) {
        this.lines = lines;
    }

    public boolean isSample() {
        return sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }
}
