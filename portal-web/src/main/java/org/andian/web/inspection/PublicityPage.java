package org.andian.web.inspection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.district.District;
import org.andian.portal.inspection.publicity.PublicityAction;
import org.andian.portal.inspection.publicity.PublicityActions;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.inspection.publicity.PublicityQuery;
import org.andian.portal.inspection.publicity.PublicityText;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What was done so that people know: the list, the form for one more, and one opened. */
@Named("publicityPage")
@ViewScoped
public class PublicityPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient PublicityActions actions;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    @Inject private AttachmentPanel panel;

    private final LazyRows<PublicityAction> rows = new LazyRows<>(this::count, this::page);
    private final AskedDays days = AskedDays.any();
    private String text;
    private PublicityKind asked;
    private Long district;
    private Long id;
    private PublicityKind kind = PublicityKind.CONSUMER_DAY;
    private String title;
    private LocalDate heldOn;
    private Long heldIn;
    private String organiser;
    private String place;
    private Integer people = 0;
    private Integer materials = 0;
    private String said;
    private String reason;

    private PublicityQuery query() {
        return new PublicityQuery(text, asked, district, days.first(), days.last());
    }

    private int count() {
        return actions.count(user.scope(), query());
    }

    private List<PublicityAction> page(int first, int size) {
        return actions.page(user.scope(), query(), first, size);
    }

    /** One that is not there, or not in reach, is 404. */
    public void openOne() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        panel.show("publicity", getIdText());
    }

    /** Before the list is shown. */
    public void openList() {
        if (heldOn == null) {
            heldOn = words.today();
        }
    }

    public String record() {
        long made =
                actions.record(
                        user.scope(),
                        new PublicityText(
                                kind,
                                title,
                                heldOn,
                                heldIn == null ? 0 : heldIn,
                                organiser,
                                place,
                                people == null ? 0 : people,
                                materials == null ? 0 : materials,
                                said),
                        false);
        told.done("publicity.recorded");
        return told.redirect("/inspection/action.xhtml?id=" + made);
    }

    public String withdraw() {
        actions.withdraw(user.scope(), id, getRow().version(), reason);
        told.done("publicity.withdrawn");
        return told.redirect("/inspection/action.xhtml?id=" + id);
    }

    /** The one that is opened; null for none in reach. */
    public PublicityAction getRow() {
        return id == null
                ? null
                : readOnce.once(
                        "publicityPage.row", () -> actions.find(user.scope(), id).orElse(null));
    }

    public boolean isMayRecord() {
        return readOnce.once("publicityPage.mayRecord", () -> actions.mayRecord(user.scope()));
    }

    public boolean isMayWithdraw() {
        return isMayRecord() && getRow() != null && getRow().withdrawnAt() == null;
    }

    public boolean isNarrow() {
        return text != null || asked != null || district != null || !days.isNone();
    }

    public LazyRows<PublicityAction> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public PublicityKind[] getKinds() {
        return PublicityKind.values();
    }

    public AskedDays getDays() {
        return days;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getAsked() {
        return asked == null ? null : asked.name();
    }

    public void setAsked(String name) {
        asked = Typed.constant(PublicityKind.values(), name);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    /** As an address says it; what is no number opens nothing. */
    public void setIdText(String value) {
        id = Typed.id(value);
    }

    public PublicityKind getKind() {
        return kind;
    }

    public void setKind(PublicityKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    /** Number of the district it was held in. */
    public Long getHeldIn() {
        return heldIn;
    }

    public void setHeldIn(Long district) {
        heldIn = district;
    }

    public String getOrganiser() {
        return organiser;
    }

    public void setOrganiser(String organiser) {
        this.organiser = Typed.text(organiser);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = Typed.text(place);
    }

    public Integer getPeople() {
        return people;
    }

    public void setPeople(Integer people) {
        this.people = people;
    }

    public Integer getMaterials() {
        return materials;
    }

    public void setMaterials(Integer materials) {
        this.materials = materials;
    }

    /** What is told of it. */
    public String getSaid() {
        return said;
    }

    public void setSaid(String words) {
        said = Typed.text(words);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
