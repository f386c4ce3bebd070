package dev.drydock.app.words.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.plan.advice.tip.Evidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.TipId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTextTest {
    @ParameterizedTest
    @EnumSource(TipId.class)
    void everyTipHasItsSentences(TipId tip) {
        assertThat(AdviceText.title(tip)).isNotBlank().doesNotEndWith(".");
        assertThat(AdviceText.why(tip)).endsWith(".");
        assertThat(AdviceText.remedy(tip)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void everyFactHasALabel(Fact fact) {
        assertThat(AdviceText.of(new Evidence.Amount(fact, 1234.5))).isNotBlank();
        assertThat(AdviceText.of(new Evidence.Words(fact, "x"))).endsWith(" x");
    }
}
