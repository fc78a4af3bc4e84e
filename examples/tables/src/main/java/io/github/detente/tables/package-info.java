/**
 * Tables for R and Python: Parquet and Arrow, found by the command line if they are on the class
 * path.
 */
package io.github.detente.tables;
