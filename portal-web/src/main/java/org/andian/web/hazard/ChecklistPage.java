package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.catalogue.Checklist;
import org.andian.portal.hazard.catalogue.Criterion;
import org.andian.portal.hazard.catalogue.CriterionEffect;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;

import java.util.List;
import java.util.stream.Stream;

/** The checklist by which a hazard is major, as a city's office keeps it. */
@Named("checklistPage")
@ViewScoped
public class ChecklistPage extends Register<Criterion> {

    private static final long serialVersionUID = 1;

    @Inject private transient Checklist checklist;

    @Inject private transient CurrentUser user;

    private Long id;
    private CriterionEffect effect = CriterionEffect.DIRECT;
    private String wordsZh;
    private String wordsEn;
    private String source;
    private String clause;
    private boolean sample;
    private boolean retired;
    private int version;

    @Override
    protected List<Criterion> read() {
        return checklist.list(user.scope());
    }

    @Override
    protected Stream<String> seen(Criterion row) {
        return Stream.of(row.wordsZh(), row.wordsEn(), row.source(), row.clause());
    }

    public void begin() {
        id = null;
        effect = CriterionEffect.DIRECT;
        wordsZh = null;
        wordsEn = null;
        source = null;
        clause = null;
        sample = false;
        retired = false;
        version = 0;
    }

    public void edit(Criterion row) {
        id = row.id();
        effect = row.effect();
        wordsZh = row.wordsZh();
        wordsEn = row.wordsEn();
        source = row.source();
        clause = row.clause();
        sample = row.sample();
        retired = row.retired();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    Criterion criterion =
                            new Criterion(
                                    id == null ? 0 : id,
                                    effect,
                                    wordsZh,
                                    wordsEn,
                                    source,
                                    clause,
                                    sample,
                                    retired,
                                    version);
                    if (id == null) {
                        checklist.add(user.scope(), criterion);
                    } else {
                        checklist.change(user.scope(), criterion);
                    }
                    told().done("checklist.saved");
                });
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepHazardCatalogue);
    }

    public CriterionEffect[] getEffects() {
        return CriterionEffect.values();
    }

    public CriterionEffect getEffect() {
        return effect;
    }

    public void setEffect(CriterionEffect effect) {
        this.effect = effect;
    }

    public String getWordsZh() {
        return wordsZh;
    }

    public void setWordsZh(String wordsZh) {
        this.wordsZh = stripped(wordsZh);
    }

    public String getWordsEn() {
        return wordsEn;
    }

    public void setWordsEn(String wordsEn) {
        this.wordsEn = stripped(wordsEn);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = stripped(source);
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = stripped(clause);
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
