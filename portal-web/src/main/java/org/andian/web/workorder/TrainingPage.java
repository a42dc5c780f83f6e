package org.andian.web.workorder;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.scope.Role;
import org.andian.portal.workorder.training.NewTraining;
import org.andian.portal.workorder.training.Training;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The trainings of the reader's reach, the form for one more, and the papers of one. */
@Named("trainingPage")
@ViewScoped
public class TrainingPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Trainings trainings;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private AttachmentPanel panel;

    private final LazyRows<Training> rows = new LazyRows<>(this::count, this::page);
    private final AskedDays days = AskedDays.any();
    private String text;
    private Long district;
    private String premises;
    private Long opened;
    private String at;
    private LocalDate heldOn;
    private String subject;
    private String trainer;
    private String people;
    private String names;
    private boolean byProvider = true;
    private Training asked;
    private String reason;

    private int count() {
        return trainings.count(user.scope(), query());
    }

    private List<Training> page(int first, int size) {
        return trainings.page(user.scope(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public TrainingQuery query() {
        return new TrainingQuery(text, district, premises, null, days.first(), days.last());
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("district", district);
        parts.put("premises", premises);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        return Typed.query(parts);
    }

    /** The papers of the one an address names; out of reach there are none. */
    public void open() {
        if (getOpenedRow() != null) {
            panel.show("training", opened.toString());
        }
    }

    /** Null where the address names none in reach. */
    public Training getOpenedRow() {
        return opened == null
                ? null
                : readOnce.once(
                        "trainingPage.opened",
                        () -> trainings.find(user.scope(), opened).orElse(null));
    }

    public String record() {
        long id =
                trainings.record(
                        user.scope(),
                        new NewTraining(
                                at, heldOn, subject, trainer, number(), names, byProvider, false));
        told.done("training.recorded");
        return told.redirect("/workorder/training.xhtml?id=" + id);
    }

    /** What is no whole number is refused by the door as nobody. */
    private int number() {
        return people != null && people.matches("\\d{1,6}") ? Integer.parseInt(people) : 0;
    }

    /** Opens the question. */
    public void ask(Training row) {
        asked = row;
        reason = null;
    }

    public void withdraw() {
        trainings.withdraw(user.scope(), asked.id(), asked.version(), reason);
        asked = null;
        told.done("training.withdrawn");
    }

    public boolean isMayRecord() {
        return user.scope().may(Role::mayRecordTraining);
    }

    public boolean isNarrow() {
        return Stream.of(text, district, premises).anyMatch(Objects::nonNull) || !days.isNone();
    }

    public boolean isAsked() {
        return asked != null;
    }

    public LazyRows<Training> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
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

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    /** The code of the one the list is narrowed to. */
    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.text(code);
    }

    public String getOpened() {
        return opened == null ? null : opened.toString();
    }

    public void setOpened(String id) {
        opened = Typed.id(id);
    }

    /** The code of the premises whose people were trained. */
    public String getAt() {
        return at == null ? premises : at;
    }

    public void setAt(String code) {
        at = Typed.code(code);
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Typed.text(subject);
    }

    public String getTrainer() {
        return trainer;
    }

    public void setTrainer(String trainer) {
        this.trainer = Typed.text(trainer);
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = Typed.code(people);
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = Typed.text(names);
    }

    public boolean isByProvider() {
        return byProvider;
    }

    public void setByProvider(boolean byProvider) {
        this.byProvider = byProvider;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
