package poster

import (
	"container/heap"
	"time"
)

// queue are posters that wait for a worker, those that were asked for first at the top; equal moments keep their order.
type queue struct {
	waiting []*making
	joined  uint64
}

// place is where a poster stands in the queue.
type place struct {
	asked time.Time
	order uint64
	index int // in the heap; -1 = it waits no more
}

func (q *queue) join(m *making) {
	q.joined++
	m.order = q.joined
	heap.Push(q, m)
}

// next takes the first; nil where nobody waits.
func (q *queue) next() *making {
	if len(q.waiting) == 0 {
		return nil
	}
	return heap.Pop(q).(*making)
}

// advance has one that waits stand where somebody asked for it earlier.
func (q *queue) advance(m *making, asked time.Time) {
	if m.index >= 0 && asked.Before(m.asked) {
		m.asked = asked
		heap.Fix(q, m.index)
	}
}

// leave takes one out, wherever it stands.
func (q *queue) leave(m *making) {
	if m.index >= 0 {
		heap.Remove(q, m.index)
	}
}

// Len, Less, Swap, Push and Pop are for container/heap alone.
func (q *queue) Len() int { return len(q.waiting) }

func (q *queue) Less(i, j int) bool {
	a, b := q.waiting[i], q.waiting[j]
	if a.asked.Equal(b.asked) {
		return a.order < b.order
	}
	return a.asked.Before(b.asked)
}

func (q *queue) Swap(i, j int) {
	q.waiting[i], q.waiting[j] = q.waiting[j], q.waiting[i]
	q.waiting[i].index, q.waiting[j].index = i, j
}

func (q *queue) Push(x any) {
	m := x.(*making)
	m.index = len(q.waiting)
	q.waiting = append(q.waiting, m)
}

func (q *queue) Pop() any {
	last := len(q.waiting) - 1
	m := q.waiting[last]
	q.waiting[last] = nil
	q.waiting, m.index = q.waiting[:last], -1
	return m
}
