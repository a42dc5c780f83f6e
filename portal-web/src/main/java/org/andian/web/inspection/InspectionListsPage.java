package org.andian.web.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.ListKeeping;
import org.andian.portal.inspection.checklist.ListText;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Register;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The checklists of inspections, as a city's office keeps them. */
@Named("inspectionListsPage")
@ViewScoped
public class InspectionListsPage extends Register<InspectionList> {

    private static final long serialVersionUID = 1;
    private static final int LAST_SORT = 500;

    @Inject private transient InspectionLists lists;

    @Inject private transient ListKeeping keeping;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    private boolean known;
    private String code;
    private Purpose purpose = Purpose.DAILY;
    private List<String> groups = new ArrayList<>();
    private String nameZh;
    private String nameEn;
    private boolean sample;
    private boolean retired;
    private Integer sort = LAST_SORT;
    private int version;

    @Override
    protected List<InspectionList> read() {
        return lists.list(user.scope());
    }

    @Override
    protected Stream<String> seen(InspectionList row) {
        return Stream.of(row.code(), row.nameZh(), row.nameEn());
    }

    public void begin() {
        known = false;
        code = null;
        purpose = Purpose.DAILY;
        groups = new ArrayList<>();
        nameZh = null;
        nameEn = null;
        sample = false;
        retired = false;
        sort = LAST_SORT;
        version = 0;
    }

    public void edit(InspectionList row) {
        known = true;
        code = row.code();
        purpose = row.purpose();
        groups = new ArrayList<>(row.groups());
        nameZh = row.nameZh();
        nameEn = row.nameEn();
        sample = row.sample();
        retired = row.retired();
        sort = row.sort();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    ListText text =
                            new ListText(
                                    code,
                                    purpose,
                                    new HashSet<>(groups),
                                    nameZh,
                                    nameEn,
                                    sample,
                                    retired,
                                    sort == null ? LAST_SORT : sort);
                    if (known) {
                        keeping.change(user.scope(), text, version);
                    } else {
                        keeping.add(user.scope(), text);
                    }
                    told().done("org.saved", words.pick(text.nameZh(), text.nameEn()));
                });
    }

    public boolean isMayKeep() {
        return readOnce.once("inspectionListsPage.mayKeep", () -> lists.mayKeep(user.scope()));
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public boolean isKnown() {
        return known;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    /** Codes of the venue groups it is for; none for any. */
    public List<String> getGroups() {
        return groups;
    }

    public void setGroups(List<String> groups) {
        this.groups = groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = stripped(nameZh);
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = stripped(nameEn);
    }

    public boolean isSample() {
        return sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public Integer getSort() {
        return sort;
    }

    public void setSort(Integer sort) {
        this.sort = sort;
    }
}
