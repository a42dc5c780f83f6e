package org.andian.web.search;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.bulletin.BulletinSearch;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.device.DeviceSearch;
import org.andian.portal.device.certificate.CertificateSearch;
import org.andian.portal.document.DocumentSearch;
import org.andian.portal.hazard.HazardSearch;
import org.andian.portal.inspection.InspectionSearch;
import org.andian.portal.premises.PremisesSearch;
import org.andian.portal.publication.PublicationSearch;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Finds;
import org.andian.portal.search.Found;
import org.andian.portal.search.FoundKind;
import org.andian.portal.search.Wanted;
import org.andian.portal.workorder.WorkSearch;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the rooms have found for the text of the top bar, kind by kind: the beginning of each, or
 * one kind page by page. What was looked for stands in the address.
 */
@Named("searchPage")
@ViewScoped
public class SearchPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BEGINNING = 8;

    /**
     * What was found of one kind.
     *
     * @param first rows before those shown
     */
    public record Group(FoundKind kind, int first, Finds finds) {

        public boolean more() {
            return next() < finds.count();
        }

        /** Where the page after this one begins. */
        public int next() {
            return first + finds.rows().size();
        }
    }

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    @Inject private transient PremisesSearch premises;

    @Inject private transient DeviceSearch devices;

    @Inject private transient CertificateSearch certificates;

    @Inject private transient Accounts accounts;

    @Inject private transient Campaigns campaigns;

    @Inject private transient HazardSearch hazards;

    @Inject private transient WorkSearch works;

    @Inject private transient InspectionSearch inspections;

    @Inject private transient BulletinSearch bulletins;

    @Inject private transient PublicationSearch publications;

    @Inject private transient DocumentSearch documents;

    private String text;
    private String kindName;
    private String firstText;

    /** Kinds of which something was found, in the order of {@link FoundKind}. */
    public List<Group> getGroups() {
        return readOnce.once("searchPage.groups", this::find);
    }

    private List<Group> find() {
        FoundKind only = kind();
        Wanted wanted =
                only == null
                        ? new Wanted(text, 0, BEGINNING)
                        : new Wanted(text, first(), Wanted.LARGEST_PAGE);
        return Stream.of(FoundKind.values())
                .filter(kind -> only == null || only == kind)
                .map(kind -> new Group(kind, wanted.first(), found(kind, wanted)))
                .filter(group -> !group.finds().rows().isEmpty())
                .toList();
    }

    private Finds found(FoundKind kind, Wanted wanted) {
        Scope scope = user.scope();
        return switch (kind) {
            case PREMISES -> premises.premises(scope, wanted);
            case CONTACT -> premises.contacts(scope, wanted);
            case DEVICE -> devices.devices(scope, wanted);
            case CERTIFICATE -> certificates.certificates(scope, wanted);
            case CIRCUIT -> devices.circuits(scope, wanted);
            case HAZARD -> hazards.hazards(scope, wanted);
            case WORK -> works.works(scope, wanted);
            case INSPECTION -> inspections.inspections(scope, wanted);
            case ACCOUNT -> accounts.search(scope, wanted);
            case NOTICE -> campaigns.search(scope, wanted);
            case BULLETIN -> bulletins.bulletins(scope, wanted);
            case PUBLICATION -> publications.publications(scope, wanted);
            case DOCUMENT -> documents.documents(scope, wanted);
        };
    }

    /** In the reader's language where there is one for it. */
    public String name(Found found) {
        if (found.name() == null) {
            return words.of("search.noName");
        }
        return found.nameEn() == null ? found.name() : words.pick(found.name(), found.nameEn());
    }

    /** What tells it from others of that name: of a certificate how many devices have it. */
    public String note(Found found) {
        return found.kind() == FoundKind.CERTIFICATE
                ? words.of("search.devices", words.number(Long.valueOf(found.note())))
                : found.note();
    }

    /** The address of a record's page, inside the application. */
    public String address(Found found) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(parameter(found.kind()), found.key());
        parts.put("circuit", found.circuit());
        return page(found.kind()) + Typed.query(parts);
    }

    private static String page(FoundKind kind) {
        return switch (kind) {
            case PREMISES, CONTACT -> "/premises/view.xhtml";
            case DEVICE, CIRCUIT -> "/device/view.xhtml";
            case CERTIFICATE -> "/device/list.xhtml";
            case HAZARD -> "/hazard/view.xhtml";
            case WORK -> "/workorder/view.xhtml";
            case INSPECTION -> "/inspection/view.xhtml";
            case ACCOUNT -> "/users/view.xhtml";
            case NOTICE -> "/campaign/view.xhtml";
            case BULLETIN -> "/bulletin/view.xhtml";
            case PUBLICATION -> "/publication/view.xhtml";
            case DOCUMENT -> "/document/view.xhtml";
        };
    }

    private static String parameter(FoundKind kind) {
        return switch (kind) {
            case PREMISES, CONTACT, NOTICE -> "code";
            case DEVICE, CIRCUIT -> "no";
            case CERTIFICATE -> "certificate";
            case ACCOUNT -> "login";
            case HAZARD, WORK, INSPECTION, BULLETIN, PUBLICATION, DOCUMENT -> "id";
        };
    }

    /** This text, one kind alone, from a row on. */
    public String address(FoundKind kind, int first) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("kind", kind);
        parts.put("first", first == 0 ? null : first);
        return "/search.xhtml" + Typed.query(parts);
    }

    /** The page before, of one kind alone. */
    public int before(Group group) {
        return Math.max(0, group.first() - Wanted.LARGEST_PAGE);
    }

    /** Nothing was asked yet. */
    public boolean isNothing() {
        return new Wanted(text, 0, BEGINNING).isNothing();
    }

    /** One kind alone is shown. */
    public boolean isSingle() {
        return kind() != null;
    }

    /** Null for all; an unknown word of an old address means all. */
    private FoundKind kind() {
        return Stream.of(FoundKind.values())
                .filter(kind -> kind.name().equals(kindName))
                .findFirst()
                .orElse(null);
    }

    private int first() {
        boolean isNumber = firstText != null && firstText.matches("\\d{1,6}");
        return isNumber ? Integer.parseInt(firstText) : 0;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = Typed.text(typed);
    }

    public String getKindName() {
        return kindName;
    }

    public void setKindName(String name) {
        kindName = name;
    }

    public String getFirstText() {
        return firstText;
    }

    public void setFirstText(String typed) {
        firstText = typed;
    }
}
