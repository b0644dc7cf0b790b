"""The practice shop: a local web application that stands for a seller's back office.

It has logins, groups, products, a dialog that loads late and a save that answers late, pop-ups, sessions that expire,
and faults that can be switched on. Its audit log tells every effect that was really done: the outside truth for every
claim of "nothing lost, nothing doubled". It knows nothing of the rest of Rowcrew.
"""
