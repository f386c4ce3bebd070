package dev.drydock.core.plan.advice.tip;

/// How much of the advice this plan proves.
public enum Confidence {
    /// The numbers of the plan show the loss itself.
    SHOWN,
    /// They fit, and usually this is why.
    LIKELY,
    /// One of several things that look like this.
    POSSIBLE
}
