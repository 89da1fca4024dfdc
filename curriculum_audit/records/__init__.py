"""The values that travel through an audit: frozen, slotted, made of tuples.

Import from the modules: `guides` (what stands in a study guide), `competencies` (what could be taught),
`findings` (what is taught).
"""
