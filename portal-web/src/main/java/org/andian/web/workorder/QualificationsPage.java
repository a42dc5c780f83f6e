package org.andian.web.workorder;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.workorder.qualification.KnownProvider;
import org.andian.portal.workorder.qualification.Qualification;
import org.andian.portal.workorder.qualification.QualificationEntry;
import org.andian.portal.workorder.qualification.QualificationQuery;
import org.andian.portal.workorder.qualification.Qualifications;
import org.andian.portal.workorder.qualification.Validity;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
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

/** What providers are qualified for, the form for one more, and the papers of one that is open. */
@Named("qualificationsPage")
@ViewScoped
public class QualificationsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Qualifications qualifications;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private AttachmentPanel panel;

    private final LazyRows<Qualification> rows = new LazyRows<>(this::count, this::page);
    private String text;
    private Validity validity;
    private String provider;
    private Long opened;
    private String ofProvider;
    private String name;
    private String number;
    private String issuer;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Qualification asked;
    private String reason;

    private int count() {
        return qualifications.count(user.scope(), query());
    }

    private List<Qualification> page(int first, int size) {
        return qualifications.page(user.scope(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public QualificationQuery query() {
        return new QualificationQuery(text, validity, provider);
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("validity", validity);
        parts.put("provider", provider);
        return Typed.query(parts);
    }

    /** The papers of the one an address names; out of reach there are none. */
    public void open() {
        if (getOpenedRow() != null) {
            panel.show("qualification", opened.toString());
        }
    }

    /** Null where the address names none in reach. */
    public Qualification getOpenedRow() {
        return opened == null
                ? null
                : readOnce.once(
                        "qualificationsPage.opened",
                        () -> qualifications.find(user.scope(), opened).orElse(null));
    }

    public String enter() {
        long id =
                qualifications.enter(
                        user.scope(),
                        ofProvider,
                        new QualificationEntry(name, number, issuer, validFrom, validTo),
                        false);
        told.done("qualification.entered");
        return told.redirect("/workorder/qualifications.xhtml?id=" + id);
    }

    /** Opens the question. */
    public void ask(Qualification row) {
        asked = row;
        reason = null;
    }

    public void withdraw() {
        qualifications.withdraw(user.scope(), asked.id(), asked.version(), reason);
        asked = null;
        told.done("qualification.withdrawn");
    }

    /** Of whom the reader can enter some; none for who cannot. */
    public List<KnownProvider> getKept() {
        return readOnce.once("qualificationsPage.kept", () -> qualifications.kept(user.scope()));
    }

    public boolean isMayEnter() {
        return !getKept().isEmpty();
    }

    public boolean mayWithdraw(Qualification row) {
        return row.withdrawnAt() == null
                && getKept().stream().anyMatch(one -> one.id() == row.providerId());
    }

    public boolean isNarrow() {
        return Stream.of(text, validity, provider).anyMatch(Objects::nonNull);
    }

    public boolean isAsked() {
        return asked != null;
    }

    public Validity[] getValidities() {
        return Validity.values();
    }

    public LazyRows<Qualification> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getValidity() {
        return validity == null ? null : validity.name();
    }

    public void setValidity(String said) {
        validity = Typed.constant(Validity.values(), said);
    }

    /** The code of the one the list is narrowed to. */
    public String getProvider() {
        return provider;
    }

    public void setProvider(String code) {
        provider = Typed.text(code);
    }

    public String getOpened() {
        return opened == null ? null : opened.toString();
    }

    public void setOpened(String id) {
        opened = Typed.id(id);
    }

    public String getOfProvider() {
        return ofProvider;
    }

    public void setOfProvider(String code) {
        ofProvider = Typed.text(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Typed.text(number);
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = Typed.text(issuer);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate day) {
        validFrom = day;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate day) {
        validTo = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
