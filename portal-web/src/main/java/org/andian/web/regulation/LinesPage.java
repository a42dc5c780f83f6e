package org.andian.web.regulation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;

import java.io.Serializable;

/** Names and order of venue groups and departments. */
@Named("linesPage")
@ViewScoped
public class LinesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Lines lines;

    @Inject private transient Told told;

    private boolean ofGroup;
    private String code;
    private String chinese;
    private String english;
    private String department;
    private int sort;
    private int version;

    public void edit(VenueGroup group) {
        read(group.code(), group.nameZh(), group.nameEn(), group.sort());
        version = group.version();
        ofGroup = true;
        department = group.department();
    }

    public void editDepartment(Department one) {
        read(one.code(), one.nameZh(), one.nameEn(), one.sort());
        version = one.version();
        ofGroup = false;
        department = null;
    }

    /** Codes are not edited: premises, campaigns and statistics refer to them. */
    public void save() {
        if (ofGroup) {
            lines.editVenueGroup(
                    user.scope(),
                    new VenueGroup(code, chinese, english, department, sort, version));
        } else {
            lines.editDepartment(
                    user.scope(), new Department(code, chinese, english, sort, version));
        }
        told.done("org.saved", chinese);
    }

    private void read(String newCode, String zh, String en, int place) {
        code = newCode;
        chinese = zh;
        english = en;
        sort = place;
    }

    public boolean isOfGroup() {
        return ofGroup;
    }

    public String getCode() {
        return code;
    }

    public String getChinese() {
        return chinese;
    }

    public void setChinese(String chinese) {
        this.chinese = chinese;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department == null || department.isBlank() ? null : department;
    }

    public int getSort() {
        return sort;
    }

    public void setSort(int sort) {
        this.sort = sort;
    }
}
