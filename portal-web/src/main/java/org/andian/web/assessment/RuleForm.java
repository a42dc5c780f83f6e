package org.andian.web.assessment;

import org.andian.portal.assessment.rule.EmptyCase;
import org.andian.portal.assessment.rule.Formula;
import org.andian.portal.assessment.rule.RuleKind;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;

/** One rule as it is typed. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1;

    /** Beyond what any rule takes, so that a door says what is wrong. */
    private static final BigDecimal UNREADABLE = BigDecimal.valueOf(-1);

    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,6})?";

    private String code;
    private RuleKind kind = RuleKind.POINTS;
    private String name;
    private String measure;
    private String weight;
    private String target;
    private String cap;
    private String formula;
    private EmptyCase unmeasured = EmptyCase.LEFT_OUT;

    /** An empty one. */
    static RuleForm begin() {
        return new RuleForm();
    }

    static RuleForm of(ScoreRule rule, String formula) {
        RuleForm form = new RuleForm();
        form.code = rule.code();
        form.kind = rule.kind();
        form.name = rule.name();
        form.measure = rule.measure();
        form.weight = text(rule.weight());
        form.target = text(rule.target());
        form.cap = text(rule.cap());
        form.formula = formula;
        form.unmeasured = rule.unmeasured();
        return form;
    }

    /**
     * @throws org.andian.portal.refusal.Refusal as the rule's parts say
     */
    ScoreRule rule() {
        return new ScoreRule(
                code,
                kind,
                name,
                measure,
                number(weight),
                number(target),
                number(cap),
                Formula.of(formula),
                unmeasured);
    }

    static BigDecimal number(String typed) {
        String plain = Typed.code(typed);
        if (plain == null) {
            return null;
        }
        return plain.matches(NUMBER) ? new BigDecimal(plain) : UNREADABLE;
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        String plain = Typed.code(code);
        this.code = plain == null ? null : plain.toUpperCase(Locale.ROOT);
    }

    public RuleKind getKind() {
        return kind;
    }

    public void setKind(RuleKind kind) {
        this.kind = kind == null ? RuleKind.POINTS : kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = Typed.text(measure);
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getCap() {
        return cap;
    }

    public void setCap(String cap) {
        this.cap = cap;
    }

    public String getFormula() {
        return formula;
    }

    public void setFormula(String formula) {
        this.formula = formula;
    }

    public EmptyCase getUnmeasured() {
        return unmeasured;
    }

    public void setUnmeasured(EmptyCase unmeasured) {
        this.unmeasured = unmeasured;
    }
}
