package org.andian.web.regulation;

import org.andian.portal.regulation.BodyEdit;
import org.andian.portal.regulation.BodyRow;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.regulation.NewBody.Kind;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;

/** A body being edited, or a new one. */
public class BodyForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Long id;
    private String name;
    private Kind kind = Kind.BUREAU;
    private String department;
    private String district;
    private Long parentId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int version;

    /**
     * @param districtKey as {@code DistrictChoice} names it, null outside the reach
     */
    void read(BodyRow row, String districtKey) {
        id = row.id();
        name = row.name();
        kind = row.kind();
        department = row.department();
        district = districtKey;
        parentId = row.parentId();
        validFrom = row.validFrom();
        validTo = row.validTo();
        version = row.version();
    }

    BodyEdit toEdit() {
        return new BodyEdit(
                id, name, kind, department, district, parentId, validFrom, validTo, version);
    }

    NewBody toNew() {
        return new NewBody(name, kind, department, district, false);
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = Typed.text(department);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = Typed.text(district);
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
