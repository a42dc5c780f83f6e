package org.andian.web.org;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.andian.portal.org.District;
import org.andian.portal.org.Districts;
import org.andian.portal.org.PremisesRegister;
import org.andian.portal.org.PremisesRow;
import org.andian.portal.org.VenueGroup;
import org.andian.web.frame.CurrentUser;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The register of premises in reach, filtered by text, district and kind of venue; the filters stand in the address. */
@Named("premisesListPage")
@ViewScoped
public class PremisesListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient PremisesRegister register;

    @Inject
    private transient Districts districts;

    private final Rows rows = new Rows();
    private String text;
    private Long district;
    private String group;

    public LazyDataModel<PremisesRow> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return districts.list(user.scope());
    }

    public List<VenueGroup> getGroups() {
        return districts.venueGroups();
    }

    /** In the reader's language; the code where the list does not know it. */
    public String groupName(String code) {
        return districts.venueGroups().stream().filter(one -> one.code().equals(code)).findFirst()
                .map(one -> user.isEnglish() ? one.nameEn() : one.nameZh()).orElse(code);
    }

    public boolean isFiltered() {
        return text != null || district != null || group != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    public Long getDistrict() {
        return district;
    }

    public void setDistrict(Long district) {
        this.district = district;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    private final class Rows extends LazyDataModel<PremisesRow> {

        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return register.count(user.scope(), text, district, group);
        }

        @Override
        public List<PremisesRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
            return register.page(user.scope(), text, district, group, first, size);
        }

        @Override
        public String getRowKey(PremisesRow row) {
            return row.code();
        }
    }
}
