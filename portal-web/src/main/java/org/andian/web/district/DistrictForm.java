package org.andian.web.district;

import org.andian.portal.district.DistrictEdit;
import org.andian.portal.district.DistrictNode;
import org.andian.portal.district.NewDistrict;
import org.andian.portal.district.NewDistrict.Level;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;

/** A district being edited, or one to add below another. */
public class DistrictForm implements Serializable {

    private static final long serialVersionUID = 1;

    private Long id;
    private Long parentId;
    private Level level = Level.TOWNSHIP;
    private String name;
    private String code;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Long successorId;
    private int version;

    void read(DistrictNode node) {
        id = node.district().id();
        name = node.district().name();
        code = node.district().code();
        validFrom = node.district().validFrom();
        validTo = node.district().validTo();
        successorId = node.successorId();
        version = node.version();
    }

    /** For a new one, a level below; which level fits best is proposed only. */
    void below(DistrictNode node, LocalDate today) {
        id = null;
        parentId = node.district().id();
        level =
                "city".equals(node.district().level())
                        ? Level.COUNTY
                        : "township".equals(node.district().level()) ? Level.GRID : Level.TOWNSHIP;
        name = null;
        code = null;
        validFrom = today;
    }

    DistrictEdit toEdit() {
        return new DistrictEdit(id, name, validFrom, validTo, successorId, version);
    }

    NewDistrict toNew() {
        return new NewDistrict(parentId, level, name, code, validFrom);
    }

    public Long getId() {
        return id;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
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

    public Long getSuccessorId() {
        return successorId;
    }

    public void setSuccessorId(Long successorId) {
        this.successorId = successorId;
    }
}
