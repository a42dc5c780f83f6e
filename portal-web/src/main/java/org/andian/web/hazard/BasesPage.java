package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.catalogue.LegalBases;
import org.andian.portal.hazard.catalogue.LegalBasis;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** What orders can be based on, as a city's office keeps it. */
@Named("basesPage")
@ViewScoped
public class BasesPage extends Register<LegalBasis> {

    private static final long serialVersionUID = 1;

    @Inject private transient LegalBases bases;

    @Inject private transient CurrentUser user;

    private Long id;
    private String basis;
    private boolean sample;
    private boolean retired;
    private int version;

    @Override
    protected List<LegalBasis> read() {
        return bases.list(user.scope());
    }

    @Override
    protected Stream<String> seen(LegalBasis row) {
        return Stream.of(row.words());
    }

    public void begin() {
        id = null;
        basis = null;
        sample = false;
        retired = false;
        version = 0;
    }

    public void edit(LegalBasis row) {
        id = row.id();
        basis = row.words();
        sample = row.sample();
        retired = row.retired();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    LegalBasis written =
                            new LegalBasis(id == null ? 0 : id, basis, sample, retired, version);
                    if (id == null) {
                        bases.add(user.scope(), written);
                    } else {
                        bases.change(user.scope(), written);
                    }
                    told().done("basis.saved");
                });
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepHazardCatalogue);
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = stripped(basis);
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
}
