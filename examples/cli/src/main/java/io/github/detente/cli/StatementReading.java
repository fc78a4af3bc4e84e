package io.github.detente.cli;

import io.github.detente.actor.ResolvedStatement;
import io.github.detente.stance.StancePrediction;

record StatementReading(ResolvedStatement statement, StancePrediction prediction) {}
