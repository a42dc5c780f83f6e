package org.andian.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.web.frame.Words;

import java.util.List;

/** Venue groups and departments in the reader's language; read once a request. */
@Named("venues")
@RequestScoped
public class VenueWords {

    @Inject private Lines lines;

    @Inject private Words words;

    private List<VenueGroup> groups;
    private List<Department> departments;

    public List<VenueGroup> getGroups() {
        if (groups == null) {
            groups = lines.venueGroups();
        }
        return groups;
    }

    public List<Department> getDepartments() {
        if (departments == null) {
            departments = lines.departments();
        }
        return departments;
    }

    /** The code where the list does not know it; empty for none. */
    public String group(String code) {
        return code == null
                ? ""
                : getGroups().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> words.pick(one.nameZh(), one.nameEn()))
                        .orElse(code);
    }

    /** The code where the list does not know it; empty for none. */
    public String department(String code) {
        return code == null
                ? ""
                : getDepartments().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> words.pick(one.nameZh(), one.nameEn()))
                        .orElse(code);
    }
}
